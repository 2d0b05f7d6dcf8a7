package org.luoshi.inspection;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;

/** What is on record of the unit that a plan goes to, as far as the caller may see it: known before the group leaves. */
@ApplicationScoped
public class TargetHistory {
    private static final int MOST = 30;

    private final InspectionPlans plans;
    private final Findings findings;

    TargetHistory(InspectionPlans plans, Findings findings) {
        this.plans = plans;
        this.findings = findings;
    }

    /** Other inspections of the unit, the latest first. */
    public List<InspectionPlan> inspections(InspectionPlan plan) {
        return plans.find(
                        "assignment.targetUnitId = ?1 and id <> ?2 order by assignment.startsOn desc, id desc",
                        plan.assignment().targetUnitId(),
                        plan.id())
                .page(Page.ofSize(MOST))
                .list();
    }

    /** Findings that the unit is responsible for: open problems first, then the latest. */
    public List<Finding> findings(InspectionPlan plan) {
        return findings.find(
                        "observation.responsibleUnitId = ?1 order by case when status in ('VERIFIED', 'DISMISSED', 'CLOSED') then 1 else 0 end,"
                                + " receivedAt desc, id desc",
                        plan.assignment().targetUnitId())
                .page(Page.ofSize(MOST))
                .list();
    }
}
