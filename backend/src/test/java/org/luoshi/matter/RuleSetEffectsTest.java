package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.calendar.Notices;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

@DisplayName("What a version means for what is issued on Thursday 24 September 2026, before the National Day (row 103)")
class RuleSetEffectsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    private final WorkingCalendar calendar = Notices.calendar();
    private final RuleParameters standard = StandardRules.parameters();

    @Test
    @DisplayName("deadlines are counted through the calendar, by class (CT-13, CT-14, CT-15, CT-16, JS-16, WF-14)")
    void countsDeadlines() {
        var deadlines = RuleSetEffects.deadlines(DAY, calendar, standard);
        assertThat(deadlines).hasSize(10).doesNotContainKey(DeadlineClass.EXPLICIT_DATE);
        assertThat(deadlines.get(DeadlineClass.OFFICE_10).dueOn())
                .isEqualTo(calendar.after(DAY, 10).dueOn());
        assertThat(deadlines.get(DeadlineClass.QUARTER_END).dueOn()).isEqualTo("2026-09-30");
        assertThat(deadlines.get(DeadlineClass.PROPOSAL_3_MONTHS).dueOn()).isEqualTo("2026-12-24");
    }

    @Test
    @DisplayName(
            "an instruction that nobody works on climbs by the numbers of the version (JS-16, decision 14, D.7.5, CT-18)")
    void climbsByTheNumbers() {
        var due = calendar.after(DAY, 30).dueOn();
        var steps = RuleSetEffects.steps(DAY, calendar, standard);
        assertThat(steps.get(RuleStep.SUPPORT_DUE)).isEqualTo(calendar.before(due, 3));
        assertThat(steps.get(RuleStep.TURNS_YELLOW)).isEqualTo(calendar.before(due, 3));
        assertThat(steps.get(RuleStep.FIRST_REMINDER)).isEqualTo(calendar.before(due, 3));
        assertThat(steps.get(RuleStep.EXPEDITE_BLUE))
                .isEqualTo(calendar.after(due, 2).dueOn());
        assertThat(steps.get(RuleStep.EXPEDITE_YELLOW))
                .isEqualTo(calendar.after(due, 4).dueOn());
        assertThat(steps.get(RuleStep.CRITICISM_PROPOSED))
                .isEqualTo(calendar.after(due, 5).dueOn());
        assertThat(steps.get(RuleStep.PUBLIC_CRITICISM_PROPOSED))
                .isEqualTo(calendar.after(calendar.after(due, 5).dueOn(), standard.publicCriticismDays())
                        .dueOn());
        assertThat(steps.get(RuleStep.ACKNOWLEDGE)).isEqualTo("2026-09-30");
        assertThat(steps.get(RuleStep.RECTIFY_GRAVE))
                .isEqualTo(calendar.after(DAY, 5).dueOn());
    }

    @Test
    @DisplayName(
            "a talk is proposed some working days after the public criticism, or by a version with 0 never (R733-12)")
    void talksLastOrNever() {
        var numbers = RuleNumber.valuesOf(standard);
        numbers.put(RuleNumber.TALK_DAYS, List.of(0));
        assertThat(RuleSetEffects.steps(DAY, calendar, RuleNumber.parameters(numbers)))
                .doesNotContainKey(RuleStep.TALK_PROPOSED);
        numbers.put(RuleNumber.TALK_DAYS, List.of(7));
        var steps = RuleSetEffects.steps(DAY, calendar, RuleNumber.parameters(numbers));
        var publicly = Objects.requireNonNull(steps.get(RuleStep.PUBLIC_CRITICISM_PROPOSED));
        assertThat(steps.get(RuleStep.TALK_PROPOSED))
                .isEqualTo(calendar.after(publicly, 7).dueOn());
    }

    @Test
    @DisplayName(
            "instructions of the State Council have a number of their own; a version without it keeps that of instructions (JS-03)")
    void countsTheStateCouncilByItsOwnNumber() {
        assertThat(RuleNumber.STATE_COUNCIL_DAYS.values(standard)).containsExactly(30);
        var numbers = RuleNumber.valuesOf(standard);
        numbers.put(RuleNumber.STATE_COUNCIL_DAYS, List.of(20));
        var deadlines = RuleSetEffects.deadlines(DAY, calendar, RuleNumber.parameters(numbers));
        assertThat(deadlines.get(DeadlineClass.STATE_COUNCIL_30).dueOn())
                .isEqualTo(calendar.after(DAY, 20).dueOn());
        assertThat(deadlines.get(DeadlineClass.INSTRUCTION_30).dueOn())
                .isEqualTo(calendar.after(DAY, 30).dueOn());
    }

    @Test
    @DisplayName("one number changes the days that hang on it, and no other")
    void changesOnlyWhatHangsOnANumber() {
        var numbers = RuleNumber.valuesOf(standard);
        numbers.put(RuleNumber.EXPEDITE_BLUE_DAYS, List.of(1));
        var before = RuleSetEffects.steps(DAY, calendar, standard);
        var after = RuleSetEffects.steps(DAY, calendar, RuleNumber.parameters(numbers));
        assertThat(after.entrySet().stream()
                        .filter(step -> !step.getValue().equals(before.get(step.getKey())))
                        .map(step -> step.getKey())
                        .toList())
                .containsExactly(RuleStep.EXPEDITE_BLUE);
    }
}
