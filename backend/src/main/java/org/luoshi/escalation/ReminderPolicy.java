package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.Lamp;

/**
 * 提醒 (D.7.5 rung 0): once when the deadline is three working days away or nearer, on the first working day after it, and then every
 * third working day. Where a day was missed, the latest is sent and the older ones are not.
 */
final class ReminderPolicy {
    private static final int EVERY = 3;

    /**
     * A reminder that is due.
     *
     * @param ordinal 0 for the first of its kind; with kind and deadline it names the occasion
     */
    record Due(ReminderKind kind, int ordinal) {}

    private ReminderPolicy() {}

    static Optional<Due> due(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        if (!today.isAfter(dueOn)) {
            return calendar.workingDaysBetween(today, dueOn) <= Lamp.DUE_SOON_DAYS
                    ? Optional.of(new Due(ReminderKind.DUE_SOON, 0))
                    : Optional.empty();
        }
        var overdue = calendar.workingDaysBetween(dueOn, today);
        return overdue == 0 ? Optional.empty() : Optional.of(new Due(ReminderKind.OVERDUE, (overdue - 1) / EVERY));
    }
}
