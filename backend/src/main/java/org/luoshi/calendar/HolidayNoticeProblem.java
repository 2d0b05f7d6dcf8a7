package org.luoshi.calendar;

/** Why a text is refused as a holiday notice. */
public enum HolidayNoticeProblem {
    /** No item like 「一、元旦：…放假」 in it. */
    NOT_A_NOTICE,
    /** Neither the text nor the form names the year. */
    YEAR_MISSING,
    /** The form names another year than the text. */
    YEAR_DIFFERS,
    /** A year outside the calendar. */
    YEAR_OUT_OF_RANGE,
    /** A festival is not arranged. */
    FESTIVAL_MISSING,
    /** An item without a day off. */
    NO_DAY_OFF,
    /** There is no such date, or a span runs backwards. */
    DATE_INVALID,
    /** A date that does not belong to the year. */
    DATE_OUTSIDE_YEAR,
    /** The weekday in brackets is not that of the date. */
    WEEKDAY_DIFFERS,
    /** 「共 n 天」 is not the number of days. */
    COUNT_DIFFERS,
    /** A make-up workday that is no weekend. */
    MAKE_UP_NOT_WEEKEND,
    /** A day both off and worked, or off twice under two names. */
    DAY_TWICE
}
