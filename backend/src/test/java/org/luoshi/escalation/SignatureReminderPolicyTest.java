package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.SignatureTerm;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

@DisplayName("签收提醒 (JC-07, row 21): three working days to sign, then a reminder every third")
class SignatureReminderPolicyTest {
    private static final RuleParameters RULES = StandardRules.parameters();
    private static final LocalDate DUE = LocalDate.of(2025, 11, 14);
    /** The autumn of 2025 as published: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Set.of(2025), exceptions(), Map.of());

    @ParameterizedTest(name = "issued {0}: until {1}")
    @CsvSource({
        "2025-09-25,2025-09-29", // Thursday: Friday, the worked Sunday, Monday
        "2025-09-29,2025-10-10", // Monday: Tuesday, and after the holiday Thursday and Friday
        "2025-10-09,2025-10-13", // Thursday: Friday, the worked Saturday, Monday
        "2025-10-12,2025-10-16" // a Sunday counts from Monday on
    })
    @DisplayName("the term counts a make-up Saturday or Sunday and skips the holiday (decision 13)")
    void countsTheTerm(LocalDate issuedOn, LocalDate signBy) {
        assertThat(SignatureTerm.endsOn(issuedOn, CALENDAR, RULES)).isEqualTo(signBy);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-14,0", "2025-10-15,0", "2025-10-16,0", "2025-10-17,1", "2025-10-22,2"})
    void remindsOnTheFirstWorkingDayAfterAndEveryThird(LocalDate today, int ordinal) {
        assertThat(SignatureReminderPolicy.due(LocalDate.of(2025, 10, 13), DUE, today, CALENDAR, RULES))
                .hasValue(ordinal);
    }

    @Test
    void isSilentWithinTheTermOnRestDaysBeforeTheFirstAndAfterTheDeadline() {
        var friday = LocalDate.of(2025, 10, 24);
        assertThat(SignatureReminderPolicy.due(friday, DUE, friday, CALENDAR, RULES))
                .isEmpty();
        assertThat(SignatureReminderPolicy.due(friday, DUE, LocalDate.of(2025, 10, 26), CALENDAR, RULES))
                .isEmpty();
        assertThat(SignatureReminderPolicy.due(friday, DUE, DUE.plusDays(3), CALENDAR, RULES))
                .isEmpty();
    }

    @Test
    void theHeadHearsFromTheSecondOn() {
        assertThat(SignatureReminderPolicy.tellsHead(0)).isFalse();
        assertThat(SignatureReminderPolicy.tellsHead(1)).isTrue();
    }

    private static Map<LocalDate, WorkingCalendar.Exception> exceptions() {
        var days = new java.util.HashMap<LocalDate, WorkingCalendar.Exception>();
        LocalDate.of(2025, 10, 1)
                .datesUntil(LocalDate.of(2025, 10, 9))
                .forEach(day -> days.put(day, new WorkingCalendar.Exception(false, "国庆节、中秋节")));
        days.put(LocalDate.of(2025, 9, 28), new WorkingCalendar.Exception(true, "调休"));
        days.put(LocalDate.of(2025, 10, 11), new WorkingCalendar.Exception(true, "调休"));
        return days;
    }
}
