package org.luoshi.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see in the lobby (WF-12): names of units and figures, no person and no id.
 *
 * @param month such as 2026-11; null, with all that belongs to it, before anything is published
 * @param version more than 1 when the month was corrected
 * @param timeProgress 时序进度, a share of 1
 */
@RegisterForReflection
public record LobbyPage(
        String jurisdiction,
        @Nullable String month,
        @Nullable Integer version,
        @Nullable LocalDate publishedOn,
        @Nullable BigDecimal timeProgress,
        List<Chart> indicators) {

    @RegisterForReflection
    public record Chart(String name, String measuredIn, List<Bar> bars) {}

    /**
     * One unit.
     *
     * @param completion 完成率, a share of 1
     */
    @RegisterForReflection
    public record Bar(String unit, BigDecimal target, BigDecimal actual, BigDecimal completion) {}
}
