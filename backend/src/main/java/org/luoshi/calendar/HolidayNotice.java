package org.luoshi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 国务院办公厅节假日安排通知: the days of one year that differ from Monday to Friday. Days at the end of December before may belong to it,
 * because 元旦 sometimes begins there.
 *
 * @param year the year it arranges
 * @param title its name, with the day of issue where it is known
 * @param days days off and make-up workdays (调休上班)
 */
public record HolidayNotice(int year, String title, SortedMap<LocalDate, WorkingCalendar.Exception> days) {
    /** What every notice arranges (全国年节及纪念日放假办法 of 2024-11-10). */
    public static final List<String> FESTIVALS = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
    /** What a make-up workday is called. */
    public static final String MAKE_UP = "调休上班";

    public HolidayNotice {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** What reading a text led to. */
    public sealed interface Reading {}

    /** The text is a whole notice. */
    public record Accepted(HolidayNotice notice) implements Reading {}

    /** The text is none, or not whole; everything that is wrong with it. */
    public record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One thing wrong with a text.
     *
     * @param excerpt the words it is about
     */
    public record Problem(HolidayNoticeProblem code, String excerpt) {}

    /** The calendar once this notice is in it; a notice that was there before is replaced. */
    public WorkingCalendar appliedTo(WorkingCalendar calendar) {
        var years = new HashSet<>(calendar.publishedYears());
        years.add(year);
        Map<LocalDate, WorkingCalendar.Exception> exceptions = new HashMap<>(calendar.exceptions());
        exceptions.keySet().removeIf(day -> day.getYear() == year);
        exceptions.putAll(days);
        return new WorkingCalendar(years, exceptions, calendar.statutory());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
