package org.luoshi.indicator;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * An indicator as it is to be.
 *
 * @param id null for a new one
 */
public record IndicatorLine(@Nullable UUID id, String name, String measuredIn, List<IndicatorTarget> targets) {

    public IndicatorLine {
        name = Texts.line("indicators.name", name);
        measuredIn = Texts.line("indicators.measuredIn", measuredIn);
        targets = List.copyOf(targets);
        var units = new HashSet<UUID>();
        if (!targets.stream().allMatch(target -> units.add(target.unitId()))) {
            throw DomainException.Invalid.field("indicators.targets", "a unit twice");
        }
    }

    public static IndicatorTarget target(UUID unitId, int position, BigDecimal target) {
        return new IndicatorTarget(unitId, position, Figures.positive("indicators.targets.target", target));
    }
}
