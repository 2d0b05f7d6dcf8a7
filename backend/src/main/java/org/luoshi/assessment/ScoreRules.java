package org.luoshi.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 考核办法: one dated version of the points (WF-01, decision 15).
 *
 * @param base what every unit begins a period with
 * @param points of each kind; a kind that is not there is not scored
 * @param changedBy nobody for the version that Luoshi comes with
 */
public record ScoreRules(
        UUID id,
        int version,
        String name,
        LocalDate effectiveOn,
        BigDecimal base,
        Map<ScoreKind, BigDecimal> points,
        String note,
        @Nullable UUID changedBy,
        Instant changedAt) {
    public ScoreRules {
        points = Map.copyOf(points);
    }

    public BigDecimal pointsOf(ScoreKind kind) {
        return points.getOrDefault(kind, BigDecimal.ZERO);
    }
}
