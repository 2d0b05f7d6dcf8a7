package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.luoshi.matter.CloseBlocker;
import org.luoshi.matter.CloseBlockerCode;
import org.luoshi.matter.CloseBlockerSource;

/**
 * A matter is not struck off while a group is out for it. Only plans that the caller may see count: a refusal for a reason that he may not
 * know would break the seal (decision 9).
 */
@ApplicationScoped
class InspectionBlockers implements CloseBlockerSource {
    private final InspectionPlans plans;

    InspectionBlockers(InspectionPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<CloseBlocker> blockers(UUID matterId) {
        return plans.ofMatters(List.of(matterId)).stream()
                .filter(plan -> plan.status() == PlanStatus.APPROVED)
                .map(plan -> new CloseBlocker(
                        CloseBlockerCode.INSPECTION_NOT_CONCLUDED,
                        plan.id(),
                        plan.assignment().placeName()))
                .toList();
    }
}
