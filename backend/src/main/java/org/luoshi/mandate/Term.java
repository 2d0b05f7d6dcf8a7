package org.luoshi.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.luoshi.platform.DomainException;

/** 期限: both days count; a mandate ends by itself. */
@Embeddable
public record Term(
        @Column(name = "from_on") LocalDate fromOn,
        @Column(name = "to_on") LocalDate toOn) {

    Term checked(LocalDate today) {
        if (toOn.isBefore(fromOn)) {
            throw DomainException.Invalid.field("toOn", "before fromOn");
        }
        if (toOn.isBefore(today)) {
            throw DomainException.Invalid.field("toOn", "in the past");
        }
        return this;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
}
