package org.luoshi.inspection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;

/** 解封 (row 46): by the group's leader, at a set time, or with the conclusion ({@link InspectSite}); each leaves an entry. */
@ApplicationScoped
public class UnsealPlans {
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final AuditTrail auditTrail;
    private final Clock clock;

    UnsealPlans(InspectionPlans plans, GroupMembers members, AuditTrail auditTrail, Clock clock) {
        this.plans = plans;
        this.members = members;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** 解封 now, by the leader of the group. */
    public InspectionPlan unseal(UUID planId, Caller leader) {
        var plan = plans.lock(planId);
        members.requireLeader(planId, leader.officerId());
        plan.unseal(clock.instant());
        audit("PLAN_UNSEALED", plan, Map.of("by", "LEADER"));
        return plan;
    }

    /** Sets or takes away the time at which it unseals itself. */
    public InspectionPlan setTime(UUID planId, @Nullable Instant at, Caller leader) {
        var plan = plans.lock(planId);
        members.requireLeader(planId, leader.officerId());
        plan.setUnsealAt(at, clock.instant());
        Map<String, Object> after = new HashMap<>();
        if (at != null) {
            after.put("unsealAt", at);
        }
        audit("UNSEALING_SET", plan, after);
        return plan;
    }

    /** What is due by this time, each in a transaction of its own. On several replicas at once the second finds nothing to do. */
    public int unsealDue(Instant now) {
        var due = QuarkusTransaction.requiringNew().call(() -> plans.unsealDue(now));
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> unsealIfDue(id, now)));
        return due.size();
    }

    private void unsealIfDue(UUID planId, Instant now) {
        var plan = plans.lock(planId);
        if (plan.isUnsealDue(now)) {
            plan.unseal(now);
            audit("PLAN_UNSEALED", plan, Map.of("by", "TIME"));
        }
    }

    private void audit(String action, InspectionPlan plan, Map<String, ?> after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "inspectionPlan", plan.id(), plan.jurisdictionId(), plan.matterId(), after)
                        .underPlan(plan.id())
                        .forOfficeOnly());
    }
}
