package org.luoshi.cockpit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingStatus;
import org.luoshi.finding.Findings;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.inspection.ReadSealedPlan;
import org.luoshi.mandate.Designations;
import org.luoshi.matter.InitiationPolicy;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

/** 今日: what waits for one person, by what he is. Lists end at {@link #MOST}; the pages behind them show the rest. */
@ApplicationScoped
public class Today {
    private static final int MOST = 50;
    private static final String TO_INITIATE =
            "step = ?1 and closedAt is null and (registration.source <> ?3 and registration.legalBasis in ?2 or registration.source = ?3 and true = ?4)";

    private final InspectionPlans plans;
    private final ReadSealedPlan readSealedPlan;
    private final Findings findings;
    private final Matters matters;
    private final Tasks tasks;
    private final EscalationProposals escalations;
    private final Designations designations;

    public Today(
            InspectionPlans plans,
            ReadSealedPlan readSealedPlan,
            Findings findings,
            Matters matters,
            Tasks tasks,
            EscalationProposals escalations,
            Designations designations) {
        this.plans = plans;
        this.readSealedPlan = readSealedPlan;
        this.findings = findings;
        this.matters = matters;
        this.tasks = tasks;
        this.escalations = escalations;
        this.designations = designations;
    }

    /** Approved inspections of the caller's groups, the next first; those of past days stay until concluded. */
    public List<InspectionPlan> plans(Caller caller) {
        return readSealedPlan.list(plans.find("""
                        status = ?1 and id in (select m.key.planId from GroupMember m where m.key.officerId = ?2)
                        order by assignment.startsOn, id""", PlanStatus.APPROVED, caller.officerId())
                .page(0, MOST)
                .list());
    }

    /** What units say they have put right, of the caller's own findings and of his groups'. */
    public List<Finding> verifications(Caller caller) {
        if (!caller.is(Role.INSPECTOR, Role.GROUP_LEADER)) {
            return List.of();
        }
        return findings.find("""
                        status = ?1 and (recordedBy = ?2
                          or planId in (select m.key.planId from GroupMember m where m.key.officerId = ?2))
                        order by receivedAt, id""", FindingStatus.RECTIFIED, caller.officerId())
                .page(0, MOST)
                .list();
    }

    /** Open tasks of the caller's unit, the next due first. */
    public List<Task> tasks(Caller caller) {
        return isOfUnit(caller)
                ? tasks.find("unitId = ?1 and acceptedAt is null order by dueOn, id", caller.unitId())
                        .page(0, MOST)
                        .list()
                : List.of();
    }

    /** What the caller's unit has to put right, the next due first. */
    public List<Finding> rectifications(Caller caller) {
        return isOfUnit(caller)
                ? findings.find(
                                "observation.responsibleUnitId = ?1 and status in ?2 order by dueOn, id",
                                caller.unitId(),
                                List.of(FindingStatus.RECTIFICATION_ORDERED, FindingStatus.RECTIFYING))
                        .page(0, MOST)
                        .list()
                : List.of();
    }

    /** Each with the officer whose decision its basis asks for. */
    public int mattersToInitiate(Caller caller) {
        var bases = bases(caller);
        return bases.isEmpty()
                ? 0
                : (int) matters.count(
                        TO_INITIATE, MatterStep.PROPOSED, bases, MatterSource.SUPERIOR_MEETING, isOfRank(caller));
    }

    /** The same matters, those that wait longest first; what came in with a batch is the director's as that batch, not one by one. */
    public List<Matter> initiations(Caller caller) {
        var bases = bases(caller);
        if (bases.isEmpty()) {
            return List.of();
        }
        var one = caller.is(Role.DIRECTOR)
                ? TO_INITIATE + " and id not in (select o.matterId from MatterOrigin o)"
                : TO_INITIATE;
        return matters.find(
                        one + " order by lastActivityAt, id",
                        MatterStep.PROPOSED,
                        bases,
                        MatterSource.SUPERIOR_MEETING,
                        isOfRank(caller))
                .page(0, MOST)
                .list();
    }

    private static boolean isOfRank(Caller caller) {
        return InitiationPolicy.isOfRank(MatterSource.SUPERIOR_MEETING, caller.roles());
    }

    private static List<LegalBasis> bases(Caller caller) {
        return Stream.of(LegalBasis.values())
                .filter(basis -> InitiationPolicy.waitsFor(basis, caller.roles()))
                .toList();
    }

    /** Not the caller's own plans, nor those whose group he leads: four eyes. */
    public int plansToApprove(Caller caller) {
        return caller.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)
                ? (int) plans.count("""
                        status = ?1 and plannedBy <> ?2
                        and id not in (select m.key.planId from GroupMember m
                          where m.key.officerId = ?2 and m.leader and m.recusedAt is null)""", PlanStatus.SUBMITTED, caller.officerId())
                : 0;
    }

    /** Departments that somebody else proposes to designate (R733-07). */
    public int designationsToApprove(Caller caller) {
        return caller.is(Role.LEADER, Role.CHIEF) ? designations.waitingFor(caller.officerId()) : 0;
    }

    public int escalationsToDecide(Caller caller) {
        return caller.is(Role.LEADER, Role.CHIEF) ? escalations.toDecide(caller) : 0;
    }

    public int completionsToReview(Caller caller) {
        return caller.is(Role.CLERK, Role.DIRECTOR) ? (int) tasks.count("status", TaskStatus.COMPLETION_REPORTED) : 0;
    }

    private static boolean isOfUnit(Caller caller) {
        return caller.is(Role.LIAISON, Role.UNIT_HEAD);
    }
}
