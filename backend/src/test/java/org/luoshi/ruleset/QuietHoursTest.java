package org.luoshi.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.calendar.Notices;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.platform.TimeSource;

@DisplayName("Quiet hours and rest days (row 30)")
class QuietHoursTest {
    private final WorkingCalendar calendar = Notices.calendar();
    private final QuietHours hours = QuietHours.of(StandardRules.parameters());

    @ParameterizedTest(name = "{0} → {1} ({2})")
    @CsvSource({
        "2026-11-20T08:00, 2026-11-20T08:00, Friday morning",
        "2026-11-20T20:59:59, 2026-11-20T20:59:59, Friday evening",
        "2026-11-20T21:00, 2026-11-23T08:00, Friday night waits for Monday",
        "2026-11-20T07:59:59, 2026-11-20T08:00, early on Friday",
        "2026-11-21T10:00, 2026-11-23T08:00, Saturday",
        "2026-10-10T10:00, 2026-10-10T10:00, a Saturday worked in exchange",
        "2026-10-10T22:00, 2026-10-12T08:00, the night after it",
        "2026-09-30T21:30, 2026-10-08T08:00, the evening before the National Day",
        "2026-02-14T07:00, 2026-02-14T08:00, the Saturday worked before the Spring Festival",
        "2026-02-15T12:00, 2026-02-24T08:00, the Spring Festival",
        "2026-12-31T23:59:59, 2027-01-04T08:00, the last second of the year"
    })
    void waitForTheNextWorkingMorning(LocalDateTime at, LocalDateTime next, String why) {
        assertThat(hours.nextMoment(instant(at), calendar)).isEqualTo(instant(next));
        assertThat(hours.isQuiet(instant(at), calendar)).isEqualTo(!at.equals(next));
    }

    @Test
    void canBeSwitchedOffForTheNight() {
        var never = new QuietHours(24, 0);
        assertThat(never.isQuiet(instant(LocalDateTime.parse("2026-11-20T23:30")), calendar))
                .isFalse();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(TimeSource.ZONE).toInstant();
    }
}
