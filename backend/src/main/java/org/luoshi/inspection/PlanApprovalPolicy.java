package org.luoshi.inspection;

import java.util.Set;
import org.luoshi.platform.Role;

/** 方案审批: inside the annual plan and the budget the director is enough; outside of either a leader decides (R733-15, JC-17). */
final class PlanApprovalPolicy {
    private PlanApprovalPolicy() {}

    /**
     * @param isInAnnualPlan false is 一事一报
     * @param isOverBudget the unit has had its visits of the month
     */
    static boolean needsLeader(boolean isInAnnualPlan, boolean isOverBudget) {
        return !isInAnnualPlan || isOverBudget;
    }

    static boolean isLeader(Set<Role> roles) {
        return roles.contains(Role.LEADER) || roles.contains(Role.CHIEF);
    }
}
