package org.luoshi.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.luoshi.platform.DomainException;

/** 聘期: both days count; at most a year, then it is renewed or over (JC-05). */
@Embeddable
public record RosterTerm(
        @Column(name = "from_on") LocalDate fromOn,
        @Column(name = "to_on") LocalDate toOn) {
    private static final int ENDING_DAYS = 30;

    RosterTerm checked(LocalDate today) {
        if (toOn.isBefore(fromOn)) {
            throw DomainException.Invalid.field("toOn", "before fromOn");
        }
        if (toOn.isBefore(today)) {
            throw DomainException.Invalid.field("toOn", "in the past");
        }
        if (!toOn.isBefore(fromOn.plusYears(1))) {
            throw DomainException.Invalid.field("toOn", "more than a year");
        }
        return this;
    }

    /** It holds on each of these days. */
    boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(fromOn) && !last.isAfter(toOn);
    }

    boolean isEndingOn(LocalDate day) {
        return covers(day, day) && !day.isBefore(endingFrom());
    }

    /** The first of the days on which the office is reminded of the renewal. */
    LocalDate endingFrom() {
        return toOn.minusDays(ENDING_DAYS - 1L);
    }
}
