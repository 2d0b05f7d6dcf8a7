package org.luoshi.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deadline that explains itself. It ends at 24:00 Asia/Shanghai of {@code dueOn}. */
public record CountedDeadline(
        LocalDate issuedOn,
        LocalDate dayZero,
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
