package org.luoshi.calendar;

import java.util.List;

/** What hangs on the calendar and must follow when a year of it changes. Asked and told beyond the caller's row scope. */
public interface CalendarDependents {

    /** Open tasks whose deadline another calendar would move, by day; nothing is changed. */
    List<DeadlineMove> moves(WorkingCalendar before, WorkingCalendar after, int year);

    /** Counts the deadlines again and writes down each change. */
    void follow(WorkingCalendar before, WorkingCalendar after, int year);
}
