package org.luoshi.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.platform.TimeSource;

/**
 * 免打扰: what the system sends by itself waits outside of working days and through the night. A weekend disturbs nobody, unless it is a
 * make-up workday (row 30).
 *
 * @param fromHour the evening begins, Asia/Shanghai; 24 for never
 * @param untilHour the morning begins; 0 for at once
 */
public record QuietHours(int fromHour, int untilHour) {

    public static QuietHours of(RuleParameters rules) {
        return new QuietHours(rules.quietFromHour(), rules.quietUntilHour());
    }

    public boolean isQuiet(Instant moment, WorkingCalendar calendar) {
        return !nextMoment(moment, calendar).equals(moment);
    }

    /** This moment, when nobody is disturbed by it, or else the beginning of the next working morning. */
    public Instant nextMoment(Instant moment, WorkingCalendar calendar) {
        var local = moment.atZone(TimeSource.ZONE);
        var day = local.toLocalDate();
        var hour = local.getHour();
        if (calendar.isWorkingDay(day) && hour < fromHour) {
            return hour >= untilHour ? moment : morning(day);
        }
        return morning(calendar.dayZero(day.plusDays(1)));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(untilHour, 0)).atZone(TimeSource.ZONE).toInstant();
    }
}
