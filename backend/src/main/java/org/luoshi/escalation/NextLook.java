package org.luoshi.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.SignatureTerm;
import org.luoshi.matter.TaskStatus;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.QuietHours;
import org.luoshi.ruleset.RuleParameters;

/**
 * When the scan has to look at a task again after it has looked: never later than anything is due (a reminder before the deadline, the
 * first reminder to sign), each working morning once the deadline has passed, and at the end of the quiet hours when something waits for
 * that (row 30). What is 特急 knows no quiet hours.
 */
record NextLook(WorkingCalendar calendar, RuleParameters rules, boolean isCritical) {

    Instant after(Instant now, TaskStatus status, LocalDate issuedOn, LocalDate dueOn) {
        if (isQuiet(now)) {
            return quietHours().nextMoment(now, calendar);
        }
        var tomorrow = TimeSource.dateOf(now).plusDays(1);
        var first = firstDay(status, issuedOn, dueOn);
        var start = (first.isAfter(tomorrow) ? first : tomorrow)
                .atStartOfDay(TimeSource.ZONE)
                .toInstant();
        return isCritical ? start : quietHours().nextMoment(start, calendar);
    }

    /** The next morning that is not quiet. */
    Instant tomorrow(Instant now) {
        var start =
                TimeSource.dateOf(now).plusDays(1).atStartOfDay(TimeSource.ZONE).toInstant();
        return isCritical ? start : quietHours().nextMoment(start, calendar);
    }

    boolean isQuiet(Instant now) {
        return !isCritical && quietHours().isQuiet(now, calendar);
    }

    private LocalDate firstDay(TaskStatus status, LocalDate issuedOn, LocalDate dueOn) {
        var ahead = rules.remindBeforeDays().stream().max(Integer::compare).orElse(0);
        var deadline = calendar.before(dueOn, ahead + 1);
        if (status != TaskStatus.ISSUED) {
            return deadline;
        }
        var signature = SignatureTerm.endsOn(issuedOn, calendar, rules).plusDays(1);
        return signature.isBefore(deadline) ? signature : deadline;
    }

    private QuietHours quietHours() {
        return QuietHours.of(rules);
    }
}
