package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/**
 * 签收提醒 (JC-07, row 21): on the first working day after the term for signing, and then every few working days as the rule set says, until
 * the deadline; from then on the overdue reminders speak. The first goes to the liaison officers, the following also to the unit's head.
 */
final class SignatureReminderPolicy {
    private SignatureReminderPolicy() {}

    /** Number of the reminder that is due, from 0. */
    static OptionalInt due(
            LocalDate signBy, LocalDate dueOn, LocalDate today, WorkingCalendar calendar, RuleParameters rules) {
        if (!today.isAfter(signBy) || today.isAfter(dueOn)) {
            return OptionalInt.empty();
        }
        var late = calendar.workingDaysBetween(signBy, today) - rules.remindAfterDays();
        return late < 0 ? OptionalInt.empty() : OptionalInt.of(late / rules.remindEveryDays());
    }

    /** Whether the unit's head and the clerk hear of it too. */
    static boolean tellsHead(int ordinal) {
        return ordinal > 0;
    }
}
