package org.luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.indicator.IndicatorMonthAction.CORRECT;
import static org.luoshi.indicator.IndicatorMonthAction.PUBLISH;
import static org.luoshi.indicator.IndicatorMonthAction.RETURN;
import static org.luoshi.indicator.IndicatorMonthAction.WRITE;
import static org.luoshi.indicator.IndicatorMonthState.DRAFT;
import static org.luoshi.indicator.IndicatorMonthState.PUBLISHED;
import static org.luoshi.indicator.IndicatorMonthState.RETURNED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.indicator.IndicatorMonthPolicy.UnitOfIndicator;
import org.luoshi.platform.Role;

@DisplayName("WF-12: a month of indicators")
class IndicatorMonthPolicyTest {
    private static final UnitOfIndicator ONE = new UnitOfIndicator(UUID.randomUUID(), UUID.randomUUID());
    private static final UnitOfIndicator OTHER = new UnitOfIndicator(UUID.randomUUID(), UUID.randomUUID());

    @Test
    @DisplayName("WF-12: is written from its first day on, not before")
    void isNotWrittenAhead() {
        var november = YearMonth.of(2026, 11);
        assertThat(IndicatorMonthPolicy.mayBeWritten(november, LocalDate.of(2026, 10, 31)))
                .isFalse();
        assertThat(IndicatorMonthPolicy.mayBeWritten(november, LocalDate.of(2026, 11, 1)))
                .isTrue();
        assertThat(IndicatorMonthPolicy.mayBeWritten(november, LocalDate.of(2027, 3, 1)))
                .isTrue();
    }

    @Test
    @DisplayName("WF-12: is complete when every unit with a target has its value")
    void needsEveryValue() {
        assertThat(IndicatorMonthPolicy.missing(List.of(ONE, OTHER), List.of(OTHER, ONE)))
                .isZero();
        assertThat(IndicatorMonthPolicy.missing(List.of(ONE, OTHER), List.of(ONE)))
                .isEqualTo(1);
        assertThat(IndicatorMonthPolicy.missing(List.of(), List.of())).isZero();
    }

    @Test
    @DisplayName("WF-12: is written by the office and decided by a director who did not write it")
    void asksForFourEyes() {
        var clerk = Set.of(Role.CLERK);
        var director = Set.of(Role.DIRECTOR);
        assertThat(IndicatorMonthPolicy.actions(DRAFT, false, clerk)).containsExactly(WRITE);
        assertThat(IndicatorMonthPolicy.actions(DRAFT, false, director)).containsExactly(WRITE, PUBLISH, RETURN);
        assertThat(IndicatorMonthPolicy.actions(DRAFT, true, director)).containsExactly(WRITE);
        assertThat(IndicatorMonthPolicy.actions(RETURNED, false, director)).containsExactly(WRITE);
        assertThat(IndicatorMonthPolicy.actions(PUBLISHED, false, director)).containsExactly(CORRECT);
        assertThat(IndicatorMonthPolicy.actions(DRAFT, false, Set.of(Role.LEADER, Role.CHIEF, Role.AUDITOR)))
                .isEmpty();
    }
}
