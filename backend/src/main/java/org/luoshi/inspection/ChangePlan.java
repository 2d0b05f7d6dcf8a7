package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 方案变更: content, scope, target, methods and term of an approved plan change by a new approval alone; until then the old one holds (R733-15). */
@ApplicationScoped
public class ChangePlan {
    private final InspectionPlans plans;
    private final PlanVersions versions;
    private final GroupMembers members;
    private final Matters matters;
    private final ChooseGroup chooseGroup;
    private final GuardBasis guardBasis;
    private final GuardApproval guardApproval;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    ChangePlan(
            InspectionPlans plans,
            PlanVersions versions,
            GroupMembers members,
            Matters matters,
            ChooseGroup chooseGroup,
            GuardBasis guardBasis,
            GuardApproval guardApproval,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.members = members;
        this.matters = matters;
        this.chooseGroup = chooseGroup;
        this.guardBasis = guardBasis;
        this.guardApproval = guardApproval;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a change, by the planner or the group's leader; one at a time. The same change again changes nothing. */
    public InspectionPlan propose(UUID planId, UUID changeId, Assignment wanted, String reason, Caller proposer) {
        var plan = plans.lock(planId);
        if (versions.findById(changeId) != null) {
            versions.require(planId, changeId);
            return plan;
        }
        requireMayPropose(plan, proposer);
        plan.requireApproved();
        if (versions.proposed(planId).isPresent()) {
            throw new DomainException.RuleViolated(
                    InspectionError.CHANGE_PENDING, "plan " + planId + " has a change that waits");
        }
        var now = clock.instant();
        var checked = wanted.checked(TimeSource.dateOf(now));
        if (checked.equals(plan.assignment())) {
            throw DomainException.Invalid.field("content", "nothing changes");
        }
        var why = Texts.body("reason", reason);
        requireFit(plan, checked);
        if (versions.ofPlans(List.of(planId)).stream()
                .noneMatch(version -> version.number().isPresent())) {
            versions.persist(PlanVersion.first(plan));
        }
        versions.persistAndFlush(PlanVersion.propose(plan, changeId, checked, why, proposer.officerId(), now));
        audit("PLAN_CHANGE_PROPOSED", plan, changed(plan.assignment(), checked), Map.of("reason", why));
        var matter = matters.require(plan.matterId());
        events.fire(new PlanChangeProposed(
                changeId,
                planId,
                matter.id(),
                matter.jurisdictionId(),
                matter.title(),
                plan.approvedBy().orElseThrow()));
        return plan;
    }

    /** 批准变更: what was checked when it was asked for is true now, and the new version holds from this moment. */
    public InspectionPlan approve(UUID planId, UUID changeId, @Nullable String overBudgetReason, Caller approver) {
        var plan = plans.lock(planId);
        var change = versions.require(planId, changeId);
        plan.requireApproved();
        plan.requireSecondPairOfEyes(approver.officerId());
        guardApproval.requireOtherThanLeader(planId, approver);
        guardApproval.requireAuthority(plan, approver);
        var before = plan.assignment();
        var wanted = change.assignment();
        requireFit(plan, wanted);
        if (!wanted.targetUnitId().equals(before.targetUnitId())) {
            guardApproval.addVisit(plan, wanted, overBudgetReason, approver);
        }
        var current = versions.inForce(planId);
        current.replace();
        versions.flush();
        change.approve(current.number().orElseThrow() + 1, approver.officerId(), clock.instant());
        plan.amend(wanted);
        audit("PLAN_CHANGE_APPROVED", plan, changed(before, wanted), Map.of());
        decided(plan, change, ids(going(plan)), true);
        return plan;
    }

    /** 退回变更: the plan stays as it is. */
    public InspectionPlan returnChange(UUID planId, UUID changeId, String reason, Caller approver) {
        var plan = plans.lock(planId);
        var change = versions.require(planId, changeId);
        plan.requireSecondPairOfEyes(approver.officerId());
        guardApproval.requireOtherThanLeader(planId, approver);
        var why = Texts.body("reason", reason);
        change.sendBack(approver.officerId(), why, clock.instant());
        audit("PLAN_CHANGE_RETURNED", plan, Map.of(), Map.of("reason", why));
        decided(plan, change, List.of(), false);
        return plan;
    }

    private void requireMayPropose(InspectionPlan plan, Caller proposer) {
        if (!plan.plannedBy().equals(proposer.officerId())) {
            members.requireLeader(plan.id(), proposer.officerId());
        }
    }

    private void requireFit(InspectionPlan plan, Assignment wanted) {
        var group = going(plan);
        plan.basis().ifPresent(basis -> {
            guardBasis.checkAnnualItem(plan.jurisdictionId(), basis, wanted);
            guardBasis.checkDraw(plan.matterId(), basis, wanted, Set.copyOf(ids(group)));
        });
        chooseGroup.requireFit(plan, wanted, group);
    }

    private List<GroupMember> going(InspectionPlan plan) {
        return members.ofPlans(List.of(plan.id())).stream()
                .filter(GroupMember::isActive)
                .toList();
    }

    private static List<UUID> ids(List<GroupMember> group) {
        return group.stream().map(GroupMember::officerId).toList();
    }

    private void decided(InspectionPlan plan, PlanVersion change, Collection<UUID> group, boolean isApproved) {
        var matter = matters.require(plan.matterId());
        var concerned = Stream.concat(group.stream(), Stream.of(change.proposedBy()))
                .distinct()
                .toList();
        events.fire(new PlanChangeDecided(
                change.id(), plan.id(), matter.id(), matter.jurisdictionId(), matter.title(), concerned, isApproved));
    }

    /** Before and after, of what differs alone. */
    private static Map<String, ?> changed(Assignment before, Assignment after) {
        var old = words(before);
        return words(after).entrySet().stream()
                .filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> words(Assignment assignment) {
        return Map.of(
                "kind", assignment.kind(),
                "methods", assignment.methods(),
                "content", assignment.content(),
                "scope", assignment.scope(),
                "targetUnitId", assignment.targetUnitId(),
                "place", assignment.placeName(),
                "startsOn", assignment.startsOn(),
                "endsOn", assignment.endsOn());
    }

    private void audit(String action, InspectionPlan plan, Map<String, ?> change, Map<String, ?> more) {
        Map<String, Object> after = new HashMap<>(change);
        after.putAll(more);
        auditTrail.write(
                AuditRecord.ofMatter(action, "inspectionPlan", plan.id(), plan.jurisdictionId(), plan.matterId(), after)
                        .underPlan(plan.id())
                        .forOfficeOnly());
    }
}
