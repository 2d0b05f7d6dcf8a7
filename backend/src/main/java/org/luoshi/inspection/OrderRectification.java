package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.finding.RectifyFinding;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

/** 责令整改 by the office or the leader of the group that found it, once the plan is no longer sealed: an order tells the unit. */
@ApplicationScoped
public class OrderRectification {
    private final Findings findings;
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final RectifyFinding rectifyFinding;

    OrderRectification(Findings findings, InspectionPlans plans, GroupMembers members, RectifyFinding rectifyFinding) {
        this.findings = findings;
        this.plans = plans;
        this.members = members;
        this.rectifyFinding = rectifyFinding;
    }

    public Finding order(UUID findingId, LocalDate dueOn, String requirement, Caller caller) {
        var planId = findings.require(findingId).planId().orElse(null);
        if (planId != null) {
            if (!caller.is(Role.CLERK, Role.DIRECTOR)) {
                members.requireLeader(planId, caller.officerId());
            }
            if (plans.require(planId).isSealed()) {
                throw new DomainException.RuleViolated(
                        InspectionError.PLAN_WRONG_STATUS, "plan " + planId + " is still sealed");
            }
        } else if (!caller.is(Role.CLERK, Role.DIRECTOR)) {
            throw new DomainException.Forbidden(
                    InspectionError.NOT_GROUP_LEADER, "finding " + findingId + " has no group");
        }
        return rectifyFinding.order(findingId, dueOn, requirement);
    }
}
