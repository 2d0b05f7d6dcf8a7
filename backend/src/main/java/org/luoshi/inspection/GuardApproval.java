package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.GuardBudget;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 方案审批: who may say yes, and a further visit of the unit within its budget or with a reason beyond (R733-15, JC-17). */
@ApplicationScoped
class GuardApproval {
    private final GuardBudget guardBudget;
    private final GroupMembers members;

    GuardApproval(GuardBudget guardBudget, GroupMembers members) {
        this.guardBudget = guardBudget;
        this.members = members;
    }

    /** Who leads the group is the first pair of eyes, of whatever rank (BZ-05): another decides on the plan. */
    void requireOtherThanLeader(UUID planId, Caller approver) {
        if (members.isLeader(planId, approver.officerId())) {
            throw new DomainException.Forbidden(
                    InspectionError.PLAN_OWN_VISIT,
                    "officer " + approver.officerId() + " leads the group of " + planId);
        }
    }

    /** Outside the annual plan a leader decides. */
    void requireAuthority(InspectionPlan plan, Caller approver) {
        if (!PlanApprovalPolicy.isLeader(approver.roles())
                && PlanApprovalPolicy.needsLeader(plan.annualItemId().isPresent(), false)) {
            throw new DomainException.RuleViolated(
                    InspectionError.PLAN_NEEDS_LEADER, "plan " + plan.id() + " is outside the annual plan");
        }
    }

    /** One more visit of the target: beyond its budget by a leader, and there with a reason. */
    void addVisit(InspectionPlan plan, Assignment assignment, @Nullable String overBudgetReason, Caller approver) {
        var target = assignment.targetUnitId();
        var visit = Map.of(target, 1);
        if (!PlanApprovalPolicy.isLeader(approver.roles())) {
            var exceeded = guardBudget.exceeded(BurdenKind.VISIT, visit, assignment.startsOn(), plan.jurisdictionId());
            if (!exceeded.isEmpty()) {
                var budget = guardBudget.budget(plan.jurisdictionId()).visits();
                throw guardBudget.refusal(BurdenKind.VISIT, exceeded, budget, true);
            }
        }
        var excess = guardBudget.check(BurdenKind.VISIT, visit, assignment.startsOn(), overBudgetReason, approver);
        guardBudget.keep(
                excess, List.of(target), new GuardBudget.Kept(plan.id(), plan.matterId(), plan.id()), approver);
    }
}
