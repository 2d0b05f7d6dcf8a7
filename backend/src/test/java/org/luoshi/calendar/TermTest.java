package org.luoshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.calendar.CountedDeadline.SkipReason;
import org.luoshi.calendar.CountedDeadline.SkippedDay;
import org.luoshi.calendar.Term.Period;

@DisplayName("Terms of D.7.2")
class TermTest {
    private final WorkingCalendar calendar = Notices.calendar();

    @ParameterizedTest(name = "{0} + {1} calendar days = {2}")
    @DisplayName("calendar days end on a working day (decision 13, R733-17)")
    @CsvSource({
        "2026-10-19, 30, 2026-11-18",
        "2026-10-22, 30, 2026-11-23",
        "2026-09-01, 30, 2026-10-08",
        "2026-09-10, 30, 2026-10-10",
        "2026-09-19, 30, 2026-10-20",
        "2026-09-20, 30, 2026-10-20"
    })
    void countCalendarDays(LocalDate issuedOn, int days, LocalDate dueOn) {
        assertThat(calendar.count(issuedOn, new Term.CalendarDays(days)).dueOn())
                .isEqualTo(dueOn);
    }

    @Test
    @DisplayName("30 calendar days to apply for a review run from receipt, also on a Sunday (R733-17)")
    void countFromReceipt() {
        assertThat(calendar.afterReceipt(LocalDate.of(2026, 11, 1), 30).dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(calendar.afterReceipt(LocalDate.of(2026, 11, 1), 30).dayZero())
                .isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest(name = "{0} + 3 months = {1}")
    @DisplayName("suggestions and proposals take three months (CT-16)")
    @CsvSource({
        "2026-03-10, 2026-06-10",
        "2026-03-19, 2026-06-22",
        "2026-07-02, 2026-10-08",
        "2027-11-29, 2028-02-29",
        "2027-11-30, 2028-02-29",
        "2026-11-30, 2027-03-01"
    })
    void countMonths(LocalDate issuedOn, LocalDate dueOn) {
        assertThat(calendar.count(issuedOn, new Term.Months(3)).dueOn()).isEqualTo(dueOn);
    }

    @ParameterizedTest(name = "{0}, end of {1} = {2}")
    @DisplayName("ends of quarters, months and years come after the day of issue (WF-11, WF-14)")
    @CsvSource({
        "2026-11-20, QUARTER, 2026-12-31",
        "2026-08-03, QUARTER, 2026-09-30",
        "2026-09-30, QUARTER, 2026-12-31",
        "2026-02-24, MONTH, 2026-02-28",
        "2026-02-28, MONTH, 2026-03-31",
        "2026-01-05, MONTH, 2026-02-02",
        "2028-02-01, MONTH, 2028-02-29",
        "2026-03-02, YEAR, 2026-12-31",
        "2025-12-31, YEAR, 2026-12-31",
        "2028-05-05, QUARTER, 2028-06-30",
        "2036-12-01, YEAR, 2036-12-31"
    })
    void endWithThePeriod(LocalDate issuedOn, Period period, LocalDate dueOn) {
        assertThat(calendar.count(issuedOn, new Term.EndOf(period)).dueOn()).isEqualTo(dueOn);
    }

    @Test
    void nameTheDaysOverWhichTheEndMoved() {
        var deadline = calendar.count(LocalDate.of(2026, 9, 4), new Term.CalendarDays(30));
        assertThat(deadline.endsOn()).isEqualTo(LocalDate.of(2026, 10, 4));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(deadline.countedDays()).isEmpty();
        assertThat(deadline.skippedDays())
                .hasSize(4)
                .first()
                .isEqualTo(new SkippedDay(LocalDate.of(2026, 10, 4), SkipReason.HOLIDAY, "国庆节"));
    }

    @Test
    @DisplayName("a date that was named stands whatever the notice says (JS-15)")
    void leaveANamedDateAlone() {
        var deadline = calendar.count(LocalDate.of(2026, 11, 20), new Term.On(LocalDate.of(2027, 1, 3)));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(deadline.isProvisional()).isFalse();
        assertThat(deadline.countedDays()).hasSize(29).last().isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(deadline.skippedDays())
                .last()
                .isEqualTo(new SkippedDay(LocalDate.of(2027, 1, 3), SkipReason.WEEKEND, null));
    }

    @Test
    @DisplayName("a matter issued on a make-up Sunday counts from that Sunday (decision 13)")
    void startOnAMakeUpSunday() {
        var deadline = calendar.count(LocalDate.of(2026, 9, 20), new Term.WorkingDays(10));
        assertThat(deadline.dayZero()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void areProvisionalWhenTheirEndIsInAnUnpublishedYear() {
        assertThat(calendar.count(LocalDate.of(2026, 12, 1), new Term.Months(3)).isProvisional())
                .isTrue();
        assertThat(calendar.count(LocalDate.of(2026, 12, 1), new Term.EndOf(Period.QUARTER))
                        .isProvisional())
                .isFalse();
    }

    @Test
    @DisplayName("counts to the last day of the calendar, and past it without holidays")
    void countsAtTheEndOfTheCalendar() {
        assertThat(calendar.count(LocalDate.of(2036, 12, 30), new Term.WorkingDays(1))
                        .dueOn())
                .isEqualTo(WorkingCalendar.LAST);
        assertThat(calendar.count(LocalDate.of(2036, 12, 31), new Term.WorkingDays(1))
                        .isProvisional())
                .isTrue();
    }
}
