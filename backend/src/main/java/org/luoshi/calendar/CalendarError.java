package org.luoshi.calendar;

import org.luoshi.platform.ErrorCode;

/** Refusals of the calendar. */
public enum CalendarError implements ErrorCode {
    /** Days outside 0..366, or a date outside 2020..2035. */
    CALENDAR_DAYS_OUT_OF_RANGE
}
