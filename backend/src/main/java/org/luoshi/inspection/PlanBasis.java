package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * 计划依据: the item of the annual plan that an inspection belongs to, or, 一事一报, why it is needed outside of it (R733-15, BZ-02).
 *
 * @param offPlanReason needs the approval of LEADER or CHIEF
 */
@Embeddable
public record PlanBasis(
        @Column(name = "annual_item_id") @Nullable UUID annualItemId,
        @Column(name = "off_plan_reason") @Nullable String offPlanReason) {

    /** One of the two, and not both. */
    PlanBasis checked() {
        var reason = Texts.optional("offPlanReason", offPlanReason);
        if ((annualItemId == null) == (reason == null)) {
            throw new DomainException.RuleViolated(
                    InspectionError.PLAN_BASIS_REQUIRED, "an item of the annual plan or a reason outside of it");
        }
        return new PlanBasis(annualItemId, reason);
    }

    public Optional<UUID> item() {
        return Optional.ofNullable(annualItemId);
    }
}
