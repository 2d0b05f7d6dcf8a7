package org.luoshi.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 年度督查计划 from the office's draft to a leader's approval (BZ-02, R733-15). */
@ApplicationScoped
public class KeepAnnualPlan {
    private static final int MOST_ITEMS = 200;

    private final AnnualPlans plans;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KeepAnnualPlan(AnnualPlans plans, Organization organization, AuditTrail auditTrail, Clock clock) {
        this.plans = plans;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The plan of that year with these items waits for a leader; as long as it is not approved, it may be replaced. */
    public AnnualPlan submit(int year, List<AnnualPlanItem.Draft> drafts, Caller caller) {
        var now = clock.instant();
        var thisYear = TimeSource.today(clock).getYear();
        if (year < thisYear || year > thisYear + 1) {
            throw DomainException.Invalid.field("year", "this year or the next");
        }
        if (drafts.isEmpty() || drafts.size() > MOST_ITEMS) {
            throw DomainException.Invalid.field("items", "1.." + MOST_ITEMS);
        }
        var checked = drafts.stream().map(AnnualPlanItem.Draft::checked).toList();
        checked.forEach(draft -> draft.unitIds().forEach(unitId -> organization.unit(caller.jurisdictionId(), unitId)));
        var known = plans.ofYear(caller.jurisdictionId(), year);
        var plan = known.map(found -> plans.lock(found.id()))
                .orElseGet(() -> AnnualPlan.submit(caller.jurisdictionId(), year, caller.officerId(), now));
        if (known.isPresent()) {
            plan.submitAgain(caller.officerId(), now);
        } else {
            plans.persistAndFlush(plan);
        }
        List<AnnualPlanItem> items = new ArrayList<>();
        checked.forEach(draft -> items.add(AnnualPlanItem.of(plan.id(), items.size() + 1, draft)));
        plans.replaceItems(plan.id(), items);
        audit("ANNUAL_PLAN_SUBMITTED", plan, Map.of("year", year, "items", items.size()));
        return plan;
    }

    public AnnualPlan approve(UUID planId, Caller approver) {
        var plan = plans.lock(planId);
        plan.approve(approver.officerId(), clock.instant());
        audit("ANNUAL_PLAN_APPROVED", plan, Map.of("year", plan.year()));
        return plan;
    }

    public AnnualPlan returnToOffice(UUID planId, String reason, Caller approver) {
        var plan = plans.lock(planId);
        var said = Texts.body("reason", reason);
        plan.returnToOffice(approver.officerId(), said);
        audit("ANNUAL_PLAN_RETURNED", plan, Map.of("year", plan.year(), "reason", said));
        return plan;
    }

    private void audit(String action, AnnualPlan plan, Object after) {
        auditTrail.write(new AuditRecord(
                action, "annualPlan", plan.id(), plan.jurisdictionId(), null, null, true, null, null, after));
    }
}
