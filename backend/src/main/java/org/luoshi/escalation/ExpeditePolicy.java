package org.luoshi.escalation;

import java.util.List;
import java.util.Optional;

/**
 * Which notice goes out by itself (D.7.5 rungs 1 and 2, CT-09): blue two working days after the deadline, yellow four days after it when the
 * blue one is two working days old and unanswered. A red one is never sent without a person.
 */
final class ExpeditePolicy {
    static final int BLUE_AFTER = 2;
    static final int YELLOW_AFTER = 4;
    static final int PATIENCE = 2;

    /** A notice sent since the deadline passed, and how many working days ago. */
    record Earlier(ExpediteLevel level, int daysAgo, boolean isAnswered) {}

    private ExpeditePolicy() {}

    static Optional<ExpediteLevel> next(int overdueWorkingDays, List<Earlier> earlier) {
        if (overdueWorkingDays < BLUE_AFTER) {
            return Optional.empty();
        }
        if (earlier.isEmpty()) {
            return Optional.of(ExpediteLevel.BLUE);
        }
        var isStronger = earlier.stream().anyMatch(before -> before.level() != ExpediteLevel.BLUE);
        var isTooSoon = earlier.stream().anyMatch(before -> before.isAnswered() || before.daysAgo() < PATIENCE);
        return isStronger || isTooSoon || overdueWorkingDays < YELLOW_AFTER
                ? Optional.empty()
                : Optional.of(ExpediteLevel.YELLOW);
    }
}
