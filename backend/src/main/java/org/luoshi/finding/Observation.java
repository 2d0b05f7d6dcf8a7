package org.luoshi.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Texts;

/**
 * What somebody saw on site, in his own words.
 *
 * @param bottleneck 关键环节 in which the matter is stuck, if any (WF-06)
 * @param responsibleUnitId the unit that must put it right
 */
@Embeddable
public record Observation(
        @Enumerated(EnumType.STRING) FindingKind kind,
        @Enumerated(EnumType.STRING) FindingCategory category,
        @Enumerated(EnumType.STRING) Severity severity,
        String text,
        @Column(name = "no_position_reason") @Nullable String noPositionReason,
        @Nullable String bottleneck,
        @Column(name = "responsible_unit_id") UUID responsibleUnitId) {

    Observation checked() {
        return new Observation(
                kind,
                category,
                severity,
                Texts.body("text", text),
                Texts.optional("noPositionReason", noPositionReason),
                Texts.optional("bottleneck", bottleneck),
                responsibleUnitId);
    }
}
