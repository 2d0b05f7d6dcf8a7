package org.luoshi.assessment;

import static org.luoshi.assessment.ScoreKind.ADMONITORY_TALK;
import static org.luoshi.assessment.ScoreKind.COMMENDED;
import static org.luoshi.assessment.ScoreKind.COMPLETION_RETURNED;
import static org.luoshi.assessment.ScoreKind.CRITICIZED;
import static org.luoshi.assessment.ScoreKind.ON_TIME;
import static org.luoshi.assessment.ScoreKind.OVERDUE;
import static org.luoshi.assessment.ScoreKind.POSITIVE_INSTRUCTION;
import static org.luoshi.assessment.ScoreKind.PUBLICLY_CRITICIZED;
import static org.luoshi.assessment.ScoreKind.VERIFICATION_FAILED;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Points that offices elsewhere give, to begin one's own version with (rulebook, optional presets). */
public enum ScorePreset {
    /** On time +1, positive instruction +1, late −1, returned or false −2 (佳木斯). */
    BALANCED(
            Map.of(ON_TIME, 1, POSITIVE_INSTRUCTION, 1, OVERDUE, -1, COMPLETION_RETURNED, -2, VERIFICATION_FAILED, -2)),
    /** From 100 downwards: no report −10, no substance −5 (区 细则). */
    STRICT(Map.of(
            OVERDUE, -10,
            COMPLETION_RETURNED, -5,
            VERIFICATION_FAILED, -5,
            CRITICIZED, -5,
            PUBLICLY_CRITICIZED, -10,
            ADMONITORY_TALK, -10)),
    /** Positive instruction +3, praise +5 (county). */
    ENCOURAGING(Map.of(ON_TIME, 1, POSITIVE_INSTRUCTION, 3, COMMENDED, 5, OVERDUE, -1, CRITICIZED, -2));

    private final Map<ScoreKind, Integer> points;

    ScorePreset(Map<ScoreKind, Integer> points) {
        this.points = points;
    }

    public Map<ScoreKind, BigDecimal> points() {
        Map<ScoreKind, BigDecimal> all = new EnumMap<>(ScoreKind.class);
        points.forEach((kind, value) -> all.put(kind, BigDecimal.valueOf(value)));
        return all;
    }
}
