package org.luoshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.calendar.CountedDeadline.SkipReason;
import org.luoshi.calendar.CountedDeadline.SkippedDay;

@DisplayName("Counting working days (decision 13)")
class WorkingCalendarTest {
    private final WorkingCalendar calendar = Notices.calendar();

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2025-01-20, 3, 2025-01-23",
        "2025-01-20, 10, 2025-02-08",
        "2025-01-20, 15, 2025-02-14",
        "2025-01-20, 25, 2025-02-28",
        "2025-01-20, 30, 2025-03-07",
        "2026-09-18, 3, 2026-09-22",
        "2026-09-18, 10, 2026-10-09",
        "2026-09-18, 15, 2026-10-15",
        "2026-09-18, 25, 2026-10-29",
        "2026-09-18, 30, 2026-11-05",
        "2026-11-20, 3, 2026-11-25",
        "2026-11-20, 10, 2026-12-04",
        "2026-11-20, 15, 2026-12-11",
        "2026-11-20, 25, 2026-12-25",
        "2026-11-20, 30, 2027-01-04"
    })
    void countsOverHolidaysAndMakeUpWorkdays(LocalDate issuedOn, int days, LocalDate dueOn) {
        assertThat(calendar.after(issuedOn, days).dueOn()).isEqualTo(dueOn);
    }

    @Test
    void startsFromTheNextWorkingDayWhenIssuedOnARestDay() {
        var deadline = calendar.after(LocalDate.of(2026, 10, 1), 1);
        assertThat(deadline.dayZero()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void countsAMakeUpSaturdayAsAWorkingDay() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(calendar.after(LocalDate.of(2026, 10, 10), 0).dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void marksADeadlineInAnUnpublishedYearAsProvisional() {
        assertThat(calendar.after(LocalDate.of(2026, 11, 20), 30).isProvisional())
                .isTrue();
        assertThat(calendar.after(LocalDate.of(2026, 11, 20), 25).isProvisional())
                .isFalse();
    }

    @Test
    void namesEverySkippedDay() {
        assertThat(calendar.after(LocalDate.of(2026, 12, 31), 1).skippedDays())
                .containsExactly(
                        new SkippedDay(LocalDate.of(2027, 1, 1), SkipReason.HOLIDAY, "元旦"),
                        new SkippedDay(LocalDate.of(2027, 1, 2), SkipReason.WEEKEND, null),
                        new SkippedDay(LocalDate.of(2027, 1, 3), SkipReason.WEEKEND, null));
    }

    @ParameterizedTest(name = "{0} has 248 working days")
    @CsvSource({"2025", "2026"})
    void agreesWithThePublishedNumberOfWorkingDays(int year) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(248);
    }

    @Test
    void findsTheWorkingDayBefore() {
        assertThat(calendar.before(LocalDate.of(2026, 11, 4), 3)).isEqualTo(LocalDate.of(2026, 10, 30));
    }
}
