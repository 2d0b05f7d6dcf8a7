package org.luoshi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The last day of a term, with how it was counted. A date that was named is never provisional: no notice moves it. */
    public CountedDeadline count(LocalDate issuedOn, Term term) {
        return switch (term) {
            case Term.WorkingDays(int days) -> after(issuedOn, days);
            case Term.CalendarDays(int days) ->
                byAlmanac(term, issuedOn, dayZero(issuedOn).plusDays(days));
            case Term.Months(int months) ->
                byAlmanac(term, issuedOn, dayZero(issuedOn).plusMonths(months));
            case Term.EndOf(Term.Period period) ->
                byAlmanac(term, issuedOn, period.lastDay(dayZero(issuedOn).plusDays(1)));
            case Term.On(LocalDate date) -> until(issuedOn, date);
        };
    }

    /**
     * A statutory period of calendar days from the day something was received, such as 30 days to apply for a review (R733-17): that
     * day is day 0 whatever day of the week it is, and an end on a rest day moves to the next working day.
     */
    public CountedDeadline afterReceipt(LocalDate receivedOn, int calendarDays) {
        var endsOn = receivedOn.plusDays(calendarDays);
        return moved(new Term.CalendarDays(calendarDays), receivedOn, receivedOn, endsOn);
    }

    private CountedDeadline byAlmanac(Term term, LocalDate issuedOn, LocalDate endsOn) {
        return moved(term, issuedOn, dayZero(issuedOn), endsOn);
    }

    private CountedDeadline moved(Term term, LocalDate issuedOn, LocalDate dayZero, LocalDate endsOn) {
        var dueOn = dayZero(endsOn);
        var skipped = Stream.concat(issuedOn.datesUntil(dayZero), endsOn.datesUntil(dueOn))
                .map(this::skip)
                .toList();
        return new CountedDeadline(term, issuedOn, dayZero, endsOn, dueOn, isProvisional(dueOn), List.of(), skipped);
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
        return new CountedDeadline(
                new Term.WorkingDays(workingDays), issuedOn, dayZero, day, day, isProvisional(day), counted, skipped);
    }

    /** The same explanation for a date that was set by hand. */
    public CountedDeadline until(LocalDate issuedOn, LocalDate dueOn) {
        var dayZero = dayZero(issuedOn);
        List<LocalDate> counted = new ArrayList<>();
        List<SkippedDay> skipped = new ArrayList<>();
        for (var day = issuedOn; !day.isAfter(dueOn); day = day.plusDays(1)) {
            if (!isWorkingDay(day)) {
                skipped.add(skip(day));
            } else if (day.isAfter(dayZero)) {
                counted.add(day);
            }
        }
        return new CountedDeadline(new Term.On(dueOn), issuedOn, dayZero, dueOn, dueOn, false, counted, skipped);
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
