package org.luoshi.escalation;

import java.util.List;
import java.util.Optional;
import org.luoshi.ruleset.RuleParameters;

/**
 * Which notice goes out by itself (D.7.5 rungs 1 and 2, CT-09): blue some working days after the deadline, yellow some days later when the
 * blue one is as old as the days between the two and unanswered. How many days is in the rule set (decision 15). A red one is never sent
 * without a person.
 */
final class ExpeditePolicy {
    /** A notice sent since the deadline passed, and how many working days ago. */
    record Earlier(ExpediteLevel level, int daysAgo, boolean isAnswered) {}

    private ExpeditePolicy() {}

    static Optional<ExpediteLevel> next(int overdueWorkingDays, List<Earlier> earlier, RuleParameters rules) {
        if (overdueWorkingDays < rules.expediteBlueDays()) {
            return Optional.empty();
        }
        if (earlier.isEmpty()) {
            return Optional.of(ExpediteLevel.BLUE);
        }
        var patience = rules.expediteYellowDays() - rules.expediteBlueDays();
        var isStronger = earlier.stream().anyMatch(before -> before.level() != ExpediteLevel.BLUE);
        var isTooSoon = earlier.stream().anyMatch(before -> before.isAnswered() || before.daysAgo() < patience);
        return isStronger || isTooSoon || overdueWorkingDays < rules.expediteYellowDays()
                ? Optional.empty()
                : Optional.of(ExpediteLevel.YELLOW);
    }
}
