package org.luoshi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.calendar.CountedDeadline.SkipReason;
import org.luoshi.calendar.CountedDeadline.SkippedDay;

/**
 * 工作日历. Counts working days as decision 13 says: the day of issue is day 0; from a rest day the next working day is day 0; in a
 * year without a State Council notice the statutory holidays count as off and the result is provisional (暂定).
 *
 * @param publishedYears years whose notice is known
 * @param exceptions days of those years that differ from Monday to Friday
 * @param statutory statutory holidays of all other years
 */
public record WorkingCalendar(
        Set<Integer> publishedYears, Map<LocalDate, Exception> exceptions, Map<LocalDate, String> statutory) {
    /** First date that can be counted from. */
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    /** Last date that can be counted to. */
    public static final LocalDate LAST = LocalDate.of(2036, 12, 31);

    /** A day of a published year that differs from Monday to Friday. */
    public record Exception(boolean isWorking, String name) {}

    public WorkingCalendar {
        publishedYears = Set.copyOf(publishedYears);
        exceptions = Map.copyOf(exceptions);
        statutory = Map.copyOf(statutory);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (isProvisional(day)) {
            return !isWeekend(day) && !statutory.containsKey(day);
        }
        return Optional.ofNullable(exceptions.get(day))
                .map(Exception::isWorking)
                .orElse(!isWeekend(day));
    }

    /** True when the year of this day has no notice yet. */
    public boolean isProvisional(LocalDate day) {
        return !publishedYears.contains(day.getYear());
    }

    /** The day from which counting starts: the day of issue, or the next working day. */
    public LocalDate dayZero(LocalDate issuedOn) {
        var day = issuedOn;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day that many working days after the day of issue, with everything that was counted and skipped. */
    public CountedDeadline after(LocalDate issuedOn, int workingDays) {
        var dayZero = dayZero(issuedOn);
        List<LocalDate> counted = new ArrayList<>();
        List<SkippedDay> skipped = new ArrayList<>();
        for (var day = issuedOn; day.isBefore(dayZero); day = day.plusDays(1)) {
            skipped.add(skip(day));
        }
        var day = dayZero;
        while (counted.size() < workingDays) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted.add(day);
            } else {
                skipped.add(skip(day));
            }
        }
        return new CountedDeadline(issuedOn, dayZero, day, isProvisional(day), counted, skipped);
    }

    /** The same explanation for a date that was set by hand. */
    public CountedDeadline until(LocalDate issuedOn, LocalDate dueOn) {
        var counted = after(issuedOn, Math.max(0, workingDaysBetween(dayZero(issuedOn), dueOn)));
        return new CountedDeadline(
                issuedOn, counted.dayZero(), dueOn, isProvisional(dueOn), counted.countedDays(), counted.skippedDays());
    }

    /** Working days after the first up to and including the second date; negative when the second lies before. */
    public int workingDaysBetween(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -workingDaysBetween(second, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(second.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The working day that many working days before this date. */
    public LocalDate before(LocalDate date, int workingDays) {
        var day = date;
        for (var left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private SkippedDay skip(LocalDate day) {
        var holiday = isProvisional(day)
                ? Optional.ofNullable(statutory.get(day))
                : Optional.ofNullable(exceptions.get(day)).map(Exception::name);
        return new SkippedDay(day, holiday.isPresent() ? SkipReason.HOLIDAY : SkipReason.WEEKEND, holiday.orElse(null));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
