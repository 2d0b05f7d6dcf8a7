package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/**
 * 提醒 (D.7.5 rung 0): some working days before the deadline and on the day itself, on the first working day after it, and then every few
 * working days, as the rule set says. Where a day was missed, the latest is sent and the older ones are not.
 */
final class ReminderPolicy {

    /**
     * A reminder that is due.
     *
     * @param ordinal 0 for the first of its kind; with kind and deadline it names the occasion
     */
    record Due(ReminderKind kind, int ordinal) {}

    private ReminderPolicy() {}

    static Optional<Due> due(LocalDate dueOn, LocalDate today, WorkingCalendar calendar, RuleParameters rules) {
        if (!today.isAfter(dueOn)) {
            var left = calendar.workingDaysBetween(today, dueOn);
            var reached = (int) rules.remindBeforeDays().stream()
                    .filter(days -> left <= days)
                    .count();
            return reached == 0 ? Optional.empty() : Optional.of(new Due(ReminderKind.DUE_SOON, reached - 1));
        }
        var late = calendar.workingDaysBetween(dueOn, today) - rules.remindAfterDays();
        return late < 0 ? Optional.empty() : Optional.of(new Due(ReminderKind.OVERDUE, late / rules.remindEveryDays()));
    }
}
