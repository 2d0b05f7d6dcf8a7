package org.luoshi.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that explains itself. It ends at 24:00 Asia/Shanghai of {@code dueOn}.
 *
 * @param endsOn the day the term ends on by the almanac; the deadline is later when that is a rest day
 * @param countedDays working days that were counted; empty where the almanac counts
 * @param skippedDays rest days before day 0, and those that were not counted or over which the end moved
 */
public record CountedDeadline(
        Term term,
        LocalDate issuedOn,
        LocalDate dayZero,
        LocalDate endsOn,
        LocalDate dueOn,
        boolean isProvisional,
        List<LocalDate> countedDays,
        List<SkippedDay> skippedDays) {

    /** Why a day did not count. */
    public enum SkipReason {
        WEEKEND,
        HOLIDAY
    }

    /** A day that did not count, with the holiday's name. */
    public record SkippedDay(
            LocalDate date, SkipReason reason, @Nullable String name) {}

    public CountedDeadline {
        countedDays = List.copyOf(countedDays);
        skippedDays = List.copyOf(skippedDays);
    }
}
