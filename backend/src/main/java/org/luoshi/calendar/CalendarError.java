package org.luoshi.calendar;

import org.luoshi.platform.ErrorCode;

/** Refusals of the calendar. */
public enum CalendarError implements ErrorCode {
    /** Days outside 0..366, or a date outside 2020..2035. */
    CALENDAR_DAYS_OUT_OF_RANGE,
    /** The text is no whole notice; details name the problems, {@code holidayNoticePreview} shows them with their places. */
    HOLIDAY_NOTICE_REFUSED,
    /** The calendar has no such year. */
    CALENDAR_YEAR_OUT_OF_RANGE
}
