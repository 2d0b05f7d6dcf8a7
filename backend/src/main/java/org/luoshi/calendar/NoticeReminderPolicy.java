package org.luoshi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/**
 * 提醒导入: from 1 November the administrator is reminded while the next year is unknown (the notice comes in November as a rule), and at any
 * time while the present year is.
 */
public final class NoticeReminderPolicy {
    private NoticeReminderPolicy() {}

    /** The year that is missing, if it is time to ask for it. */
    public static Optional<Integer> missing(LocalDate today, Set<Integer> publishedYears) {
        if (!publishedYears.contains(today.getYear())) {
            return Optional.of(today.getYear());
        }
        var next = today.getYear() + 1;
        var isTime = today.getMonth().compareTo(Month.NOVEMBER) >= 0 && next <= WorkingCalendar.LAST.getYear();
        return isTime && !publishedYears.contains(next) ? Optional.of(next) : Optional.empty();
    }
}
