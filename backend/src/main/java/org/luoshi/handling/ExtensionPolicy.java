package org.luoshi.handling;

import java.time.LocalDate;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

/** 延期 (JS-17): asked before the deadline; the director may decide short ones, longer ones are the leaders'. */
final class ExtensionPolicy {
    /** Up to that many working days more are a short extension. */
    static final int SHORT_DAYS = 5;

    private ExtensionPolicy() {}

    static void checkRequest(LocalDate dueOn, LocalDate requestedDueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            throw new DomainException.RuleViolated(
                    HandlingError.EXTENSION_TOO_LATE, "the deadline was " + dueOn + ", today is " + today);
        }
        if (!requestedDueOn.isAfter(dueOn)) {
            throw new DomainException.RuleViolated(
                    HandlingError.EXTENSION_NOT_LATER, requestedDueOn + " is not after " + dueOn);
        }
    }

    static boolean isShort(LocalDate oldDueOn, LocalDate newDueOn, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(oldDueOn, newDueOn) <= SHORT_DAYS;
    }

    static boolean mayDecide(Caller caller, boolean isShort) {
        return caller.is(Role.LEADER, Role.CHIEF) || isShort && caller.is(Role.DIRECTOR);
    }
}
