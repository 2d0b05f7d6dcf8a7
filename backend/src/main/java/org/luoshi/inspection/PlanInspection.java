package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 督查方案 from its first draft to approval (R733-15, JS-02). Nothing that happens to a sealed plan moves anything outside it. */
@ApplicationScoped
public class PlanInspection {
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final Matters matters;
    private final Organization organization;
    private final ChooseGroup chooseGroup;
    private final TakeChecklist takeChecklist;
    private final GuardBasis guardBasis;
    private final GuardApproval guardApproval;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    PlanInspection(
            InspectionPlans plans,
            GroupMembers members,
            Matters matters,
            Organization organization,
            ChooseGroup chooseGroup,
            TakeChecklist takeChecklist,
            GuardBasis guardBasis,
            GuardApproval guardApproval,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.plans = plans;
        this.members = members;
        this.matters = matters;
        this.organization = organization;
        this.chooseGroup = chooseGroup;
        this.takeChecklist = takeChecklist;
        this.guardBasis = guardBasis;
        this.guardApproval = guardApproval;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a plan and asks for approval. The same plan again: a returned one is submitted again, any other stays as it is. */
    public InspectionPlan submit(
            UUID planId,
            UUID matterId,
            Assignment assignment,
            PlanBasis basis,
            Execution execution,
            UUID leaderId,
            List<UUID> memberIds,
            @Nullable Instant unsealAt,
            @Nullable UUID checklistTemplateId,
            Caller planner) {
        var now = clock.instant();
        var checked = assignment.checked(TimeSource.dateOf(now));
        var matter = requireInspectable(matters.lock(matterId), checked);
        var checkedBasis = basis.checked();
        guardBasis.checkAnnualItem(matter.jurisdictionId(), checkedBasis, checked);
        var executed = execution.checked(checked.targetUnitId());
        executed.unitIds().forEach(unitId -> organization.unit(matter.jurisdictionId(), unitId));
        var group = chooseGroup.choose(matter, checked, executed, leaderId, memberIds, planner);
        guardBasis.checkDraw(matterId, checkedBasis, checked, group);
        var known = plans.findById(planId);
        if (known != null && known.status() != PlanStatus.DRAFT) {
            return known;
        }
        if (known != null && !known.plannedBy().equals(planner.officerId())) {
            throw new DomainException.NotFound(InspectionError.PLAN_NOT_FOUND, planId);
        }
        var plan = known == null
                ? InspectionPlan.submit(
                        planId,
                        matter.jurisdictionId(),
                        matterId,
                        checked,
                        checkedBasis,
                        executed,
                        planner.officerId(),
                        now)
                : known;
        if (known == null) {
            plans.persistAndFlush(plan);
        } else {
            plan.submitAgain(checked, checkedBasis, executed);
            members.forget(planId);
        }
        if (unsealAt != null) {
            plan.setUnsealAt(unsealAt, now);
        }
        takeChecklist.take(plan, checklistTemplateId);
        group.forEach(officer -> members.persist(new GroupMember(planId, officer, officer.equals(leaderId))));
        audit(
                "INSPECTION_PLANNED",
                plan,
                Map.of(
                        "kind", checked.kind(),
                        "mode", checked.mode(),
                        "methods", checked.methods(),
                        "targetUnitId", checked.targetUnitId(),
                        "leaderLed", executed.isLeaderLed()));
        events.fire(new InspectionSubmitted(
                plan.id(), matterId, matter.jurisdictionId(), matter.title(), plan.plannedBy(), leaderId));
        return plan;
    }

    /** 批准; outside the annual plan, and beyond the unit's budget of visits, by a leader, there with a reason (R733-15, JC-17). */
    public InspectionPlan approve(UUID planId, @Nullable String overBudgetReason, Caller approver) {
        var plan = plans.lock(planId);
        var matter = requireInspectable(matters.require(plan.matterId()), plan.assignment());
        plan.requireWaitingFor(approver.officerId());
        var group = members.ofPlans(List.of(planId));
        guardApproval.requireOtherThanLeader(planId, approver);
        chooseGroup.requireStillFit(plan, group);
        guardApproval.requireAuthority(plan, approver);
        guardApproval.addVisit(plan, plan.assignment(), overBudgetReason, approver);
        plan.approve(approver.officerId(), clock.instant());
        audit("INSPECTION_APPROVED", plan, Map.of());
        events.fire(new InspectionApproved(
                planId, matter.id(), matter.jurisdictionId(), matter.title(), plan.plannedBy(), going(group)));
        return plan;
    }

    public InspectionPlan returnToPlanner(UUID planId, String reason, Caller approver) {
        var plan = plans.lock(planId);
        var text = Texts.body("reason", reason);
        guardApproval.requireOtherThanLeader(planId, approver);
        plan.returnToPlanner(approver.officerId(), text);
        audit("INSPECTION_RETURNED", plan, Map.of("reason", text));
        return plan;
    }

    /** 补充成员: another takes the place of who had to keep away; by who may approve, not by the planner (R733-17). */
    public InspectionPlan replaceMember(UUID planId, UUID recusedId, UUID replacementId, Caller approver) {
        var plan = plans.lock(planId);
        plan.requireOpenFor(approver.officerId());
        guardApproval.requireOtherThanLeader(planId, approver);
        var matter = requireInspectable(matters.require(plan.matterId()), plan.assignment());
        var recused = members.requireRecused(planId, recusedId);
        var replacement = recused.replaceBy(replacementId);
        chooseGroup.requireFit(plan, plan.assignment(), List.of(replacement));
        if (members.findById(new GroupMember.Key(planId, replacementId)) != null) {
            throw DomainException.Invalid.field("replacementId", "in the group already");
        }
        members.persist(replacement);
        audit("MEMBER_REPLACED", plan, Map.of("officerId", recusedId, "replacedBy", replacementId));
        if (plan.status() == PlanStatus.APPROVED) {
            events.fire(new InspectionApproved(
                    planId,
                    matter.id(),
                    matter.jurisdictionId(),
                    matter.title(),
                    plan.plannedBy(),
                    List.of(replacementId)));
        }
        return plan;
    }

    private static List<UUID> going(List<GroupMember> group) {
        return group.stream()
                .filter(GroupMember::isActive)
                .map(GroupMember::officerId)
                .toList();
    }

    private static Matter requireInspectable(Matter matter, Assignment assignment) {
        InspectableMatterPolicy.refusal(matter, assignment.kind()).ifPresent(code -> {
            throw new DomainException.RuleViolated(code, "matter " + matter.id() + " is at " + matter.step());
        });
        return matter;
    }

    private void audit(String action, InspectionPlan plan, Map<String, ?> after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "inspectionPlan", plan.id(), plan.jurisdictionId(), plan.matterId(), after)
                        .underPlan(plan.id())
                        .forOfficeOnly());
    }
}
