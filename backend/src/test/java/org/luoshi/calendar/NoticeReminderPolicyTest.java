package org.luoshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Asking for the next year's notice (decision 13, row 19)")
class NoticeReminderPolicyTest {
    private static final Set<Integer> KNOWN = Set.of(2024, 2025, 2026);

    @Test
    void asksFromTheFirstOfNovember() {
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2026, 10, 31), KNOWN))
                .isEmpty();
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2026, 11, 1), KNOWN))
                .contains(2027);
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2026, 12, 31), KNOWN))
                .contains(2027);
    }

    @Test
    void asksAllTheYearWhileThePresentYearIsUnknown() {
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2027, 1, 1), KNOWN))
                .contains(2027);
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2027, 6, 1), KNOWN))
                .contains(2027);
    }

    @Test
    void isSilentWhenTheYearIsKnownOrBeyondTheCalendar() {
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2025, 11, 1), KNOWN))
                .isEmpty();
        assertThat(NoticeReminderPolicy.missing(LocalDate.of(2036, 12, 1), Set.of(2036)))
                .isEmpty();
    }
}
