package org.luoshi.conclusion;

import java.time.LocalDate;
import org.luoshi.calendar.CountedDeadline;
import org.luoshi.calendar.WorkingCalendar;

/**
 * The two clocks of R733-17: so many calendar days from the receipt to object, as many from the application to decide. The day of receipt or
 * application is day 0; an end on a rest day moves to the next working day (decision 13).
 */
public final class ObjectionClock {
    private ObjectionClock() {}

    /** The last day, with how it was counted. */
    public static CountedDeadline count(LocalDate dayZero, int days, WorkingCalendar calendar) {
        return calendar.afterReceipt(dayZero, days);
    }

    /** The last day belongs to the term until 24:00. */
    public static boolean isOver(LocalDate dayZero, int days, WorkingCalendar calendar, LocalDate on) {
        return on.isAfter(count(dayZero, days, calendar).dueOn());
    }
}
