package org.luoshi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** What is recorded has happened: its day is today or earlier, and not before what it follows. */
@ApplicationScoped
public class PastDays {
    private final Clock clock;

    PastDays(Clock clock) {
        this.clock = clock;
    }

    public LocalDate require(String field, LocalDate day) {
        if (day.isAfter(TimeSource.today(clock))) {
            throw DomainException.Invalid.field(field, "in the future");
        }
        return day;
    }

    /** The same, and not before what it follows. */
    public LocalDate require(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw DomainException.Invalid.field(field, "before " + earliest);
        }
        return require(field, day);
    }
}
