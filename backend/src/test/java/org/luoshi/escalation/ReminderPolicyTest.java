package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.escalation.ReminderKind.DUE_SOON;
import static org.luoshi.escalation.ReminderKind.OVERDUE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

@DisplayName("The ladder of reminders (D.7.5, row 30)")
class ReminderPolicyTest {
    /** November 2026 without holidays; the 20th is a Friday. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Set.of(2026), Map.of(), Map.of());

    private static final RuleParameters RULES = StandardRules.parameters();

    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"2026-11-17,0", "2026-11-18,0", "2026-11-19,0", "2026-11-20,1"})
    void remindsThreeWorkingDaysBeforeAndOnTheDay(LocalDate today, int ordinal) {
        assertThat(ReminderPolicy.due(DUE, today, CALENDAR, RULES)).contains(new ReminderPolicy.Due(DUE_SOON, ordinal));
    }

    @Test
    void isSilentEarlier() {
        assertThat(ReminderPolicy.due(DUE, LocalDate.of(2026, 11, 16), CALENDAR, RULES))
                .isEmpty();
    }

    @Test
    void isSilentOnTheWeekendAfterTheDeadline() {
        assertThat(ReminderPolicy.due(DUE, LocalDate.of(2026, 11, 22), CALENDAR, RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23,0", "2026-11-24,0", "2026-11-25,0", "2026-11-26,1", "2026-11-30,1", "2026-12-01,2"})
    void remindsOnTheFirstWorkingDayAfterAndEveryThird(LocalDate today, int ordinal) {
        assertThat(ReminderPolicy.due(DUE, today, CALENDAR, RULES)).contains(new ReminderPolicy.Due(OVERDUE, ordinal));
    }

    @Test
    void remindsOnTheFridayOfADeadlineOnASunday() {
        assertThat(ReminderPolicy.due(LocalDate.of(2026, 11, 22), DUE, CALENDAR, RULES))
                .contains(new ReminderPolicy.Due(DUE_SOON, 1));
    }
}
