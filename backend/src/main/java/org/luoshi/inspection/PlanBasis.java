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
 * @param drawId 双随机: the draw by which target and group were found, if any (JS-08)
 */
@Embeddable
public record PlanBasis(
        @Column(name = "annual_item_id") @Nullable UUID annualItemId,
        @Column(name = "off_plan_reason") @Nullable String offPlanReason,
        @Column(name = "draw_id") @Nullable UUID drawId) {

    /** One of the two, and not both. */
    PlanBasis checked() {
        var reason = Texts.optional("offPlanReason", offPlanReason);
        if ((annualItemId == null) == (reason == null)) {
            throw new DomainException.RuleViolated(
                    InspectionError.PLAN_BASIS_REQUIRED, "an item of the annual plan or a reason outside of it");
        }
        return new PlanBasis(annualItemId, reason, drawId);
    }

    public Optional<UUID> draw() {
        return Optional.ofNullable(drawId);
    }

    public Optional<UUID> item() {
        return Optional.ofNullable(annualItemId);
    }
}
