package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;

/** 起草督查结论 by the group of a concluded inspection, out of what it found; until it is delivered nobody else but approver and auditor sees it. */
@ApplicationScoped
public class DraftConclusion {
    private final Conclusions conclusions;
    private final ConclusionVersions versions;
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final Matters matters;
    private final PlanProof planProof;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    DraftConclusion(
            Conclusions conclusions,
            ConclusionVersions versions,
            InspectionPlans plans,
            GroupMembers members,
            Matters matters,
            PlanProof planProof,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.conclusions = conclusions;
        this.versions = versions;
        this.plans = plans;
        this.members = members;
        this.matters = matters;
        this.planProof = planProof;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** One statement for each finding that may be acted upon (R733-15), with its photos. The same draft again changes nothing. */
    public Conclusion draft(UUID conclusionId, UUID planId, Caller writer) {
        var plan = plans.require(planId);
        members.requireMember(planId, writer.officerId());
        if (plan.status() != PlanStatus.CONCLUDED) {
            throw new DomainException.RuleViolated(
                    ConclusionError.PLAN_NOT_CONCLUDED,
                    "plan " + planId + " is " + plan.status(),
                    Map.of("status", plan.status().name()));
        }
        var known = conclusions.standing(planId);
        if (known.isPresent()) {
            return known.filter(conclusion -> conclusion.id().equals(conclusionId))
                    .orElseThrow(() -> new DomainException.Conflict(
                            ConclusionError.CONCLUSION_EXISTS, "plan " + planId + " has a conclusion"));
        }
        var now = clock.instant();
        var title = matters.require(plan.matterId()).title();
        var conclusion = Conclusion.draft(conclusionId, plan, title, writer.officerId(), now);
        conclusions.persistAndFlush(conclusion);
        var text = new ConclusionText(statements(planProof.of(planId)), null, null);
        versions.persistAndFlush(ConclusionVersion.of(conclusionId, 1, text, writer.officerId(), now));
        audit("CONCLUSION_DRAFTED", conclusion, text);
        return conclusion;
    }

    /**
     * The text anew, as a whole. Links must lead to what belongs to the plan; what proves nothing yet may stand until it is submitted.
     *
     * @param version of the conclusion that was read before: another of the group may have written since
     */
    public Conclusion write(UUID conclusionId, int version, ConclusionText written, Caller writer) {
        var conclusion = ofGroup(conclusionId, writer);
        conclusion.requireWithGroup();
        if (conclusion.version() != version) {
            throw new DomainException.Conflict(
                    PlatformError.STALE_VERSION, "conclusion " + conclusionId + " is at " + conclusion.version());
        }
        var text = written.checked();
        conclusion.wrote(writer.officerId(), clock.instant());
        StatementPolicy.requireOfPlan(
                text.statements(), planProof.of(conclusion.planId()).proof());
        versions.latest(conclusionId).write(text, writer.officerId(), clock.instant());
        conclusions.flush();
        audit("CONCLUSION_WRITTEN", conclusion, text);
        return conclusion;
    }

    /** 报签: whole, and every statement proved (row 69). */
    public Conclusion submit(UUID conclusionId, Caller writer) {
        var conclusion = ofGroup(conclusionId, writer);
        conclusion.requireWithGroup();
        var text = versions.latest(conclusionId).text();
        text.requireComplete();
        StatementPolicy.requireSupported(
                text.statements(), planProof.of(conclusion.planId()).proof());
        conclusion.submit(writer.officerId(), clock.instant());
        audit("CONCLUSION_SUBMITTED", conclusion, text);
        events.fire(new ConclusionSubmitted(
                conclusionId,
                conclusion.planId(),
                conclusion.matterId(),
                conclusion.jurisdictionId(),
                conclusion.title(),
                writer.officerId(),
                conclusion.version()));
        return conclusion;
    }

    private Conclusion ofGroup(UUID conclusionId, Caller writer) {
        var conclusion = conclusions.lock(conclusionId);
        members.requireMember(conclusion.planId(), writer.officerId());
        return conclusion;
    }

    private static List<Statement> statements(PlanProof.Gathered gathered) {
        return gathered.findings().stream()
                .filter(finding -> !finding.needsOutsideApproval())
                .limit(ConclusionText.MOST_STATEMENTS)
                .map(finding -> new Statement(
                        UUID.randomUUID(),
                        finding.observation().text(),
                        List.of(finding.id()),
                        gathered.photosOf(finding.id()),
                        List.of()))
                .toList();
    }

    private void audit(String action, Conclusion conclusion, ConclusionText text) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "conclusion",
                        conclusion.id(),
                        conclusion.jurisdictionId(),
                        conclusion.matterId(),
                        Map.of("statements", text.statements().size()))
                .underPlan(conclusion.planId())
                .forOfficeOnly());
    }
}
