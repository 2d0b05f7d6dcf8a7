package org.luoshi.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.calendar.WorkingCalendar;

@DisplayName("The two clocks of R733-17")
class ObjectionClockTest {
    private static final int DAYS = 30;

    /** New Year's Day 2027 is a Friday; 4 January 2027 is worked although a Sunday would not be. */
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(2026, 2027),
            Map.of(
                    LocalDate.of(2027, 1, 1), new WorkingCalendar.Exception(false, "元旦"),
                    LocalDate.of(2027, 1, 10), new WorkingCalendar.Exception(true, "调休上班")),
            Map.of());

    @ParameterizedTest(name = "received {0}: until {1}")
    @DisplayName("30 calendar days from the day of receipt; an end on a rest day moves to the next working day")
    @CsvSource({
        "2026-11-02, 2026-12-02",
        "2026-11-01, 2026-12-01",
        "2026-11-05, 2026-12-07",
        "2026-11-26, 2026-12-28",
        "2026-12-02, 2027-01-04",
        "2026-12-11, 2027-01-10",
        "2027-01-29, 2027-03-01"
    })
    void countsFromTheReceipt(LocalDate receivedOn, LocalDate dueOn) {
        assertThat(ObjectionClock.count(receivedOn, DAYS, calendar).dueOn()).isEqualTo(dueOn);
    }

    @Test
    @DisplayName(
            "for any day: day 0 is the receipt, at least 30 days run, the end is a working day, and no working day lies between")
    void holdsForAnyDay() {
        var random = new Random(733);
        for (var round = 0; round < 2_000; round++) {
            var receivedOn = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            var days = 1 + random.nextInt(60);
            var counted = ObjectionClock.count(receivedOn, days, calendar);
            var end = receivedOn.plusDays(days);
            assertThat(counted.dayZero()).isEqualTo(receivedOn);
            assertThat(counted.endsOn()).isEqualTo(end);
            assertThat(counted.dueOn()).isAfterOrEqualTo(end);
            assertThat(calendar.isWorkingDay(counted.dueOn())).isTrue();
            assertThat(end.datesUntil(counted.dueOn())).noneMatch(calendar::isWorkingDay);
            assertThat(ObjectionClock.isOver(receivedOn, days, calendar, counted.dueOn()))
                    .isFalse();
            assertThat(ObjectionClock.isOver(
                            receivedOn, days, calendar, counted.dueOn().plusDays(1)))
                    .isTrue();
        }
    }

    @Test
    @DisplayName(
            "applied on the last day, decided 30 days later: both clocks run one after the other, over the year's end")
    void runOneAfterTheOther() {
        var applied = ObjectionClock.count(LocalDate.of(2026, 12, 2), DAYS, calendar);
        assertThat(applied.dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(applied.skippedDays()).hasSize(3);
        assertThat(ObjectionClock.count(applied.dueOn(), DAYS, calendar).dueOn())
                .isEqualTo(LocalDate.of(2027, 2, 3));
    }
}
