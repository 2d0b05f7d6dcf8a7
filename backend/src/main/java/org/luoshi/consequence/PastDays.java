package org.luoshi.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** What is recorded has happened: its day is today or earlier, and not before what it follows. */
@ApplicationScoped
class PastDays {
    private final Clock clock;

    PastDays(Clock clock) {
        this.clock = clock;
    }

    LocalDate require(String field, LocalDate day) {
        if (day.isAfter(TimeSource.today(clock))) {
            throw DomainException.Invalid.field(field, "in the future");
        }
        return day;
    }

    /** The same, and not before what it follows. */
    LocalDate require(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw DomainException.Invalid.field(field, "before " + earliest);
        }
        return require(field, day);
    }
}
