package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.escalation.ExpeditePolicy.Earlier;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

@DisplayName("What urges by itself (D.7.5 rungs 1 and 2)")
class ExpeditePolicyTest {
    private final RuleParameters rules = StandardRules.parameters();

    @Test
    @DisplayName("blue two working days after the deadline, not before (D.7.5-1, CT-09)")
    void startsBlue() {
        assertThat(next(1, List.of())).isEmpty();
        assertThat(next(2, List.of())).contains(ExpediteLevel.BLUE);
    }

    @Test
    @DisplayName("yellow four days after it, when blue is two days old and unanswered (D.7.5-2)")
    void goesOnYellow() {
        assertThat(next(4, List.of(new Earlier(ExpediteLevel.BLUE, 2, false)))).contains(ExpediteLevel.YELLOW);
        assertThat(next(3, List.of(new Earlier(ExpediteLevel.BLUE, 2, false)))).isEmpty();
        assertThat(next(9, List.of(new Earlier(ExpediteLevel.BLUE, 1, false)))).isEmpty();
    }

    @Test
    @DisplayName("an answered notice is left to a person (CT-09)")
    void respectsAnAnswer() {
        assertThat(next(9, List.of(new Earlier(ExpediteLevel.BLUE, 5, true)))).isEmpty();
    }

    @Test
    @DisplayName("never red, and never yellow twice: from there a leader decides (decision 3)")
    void neverGoesRed() {
        assertThat(next(
                        40,
                        List.of(
                                new Earlier(ExpediteLevel.BLUE, 30, false),
                                new Earlier(ExpediteLevel.YELLOW, 20, false))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "after as many days as the version says, and as patient as the days between the two (decision 15, row 103)")
    void followsTheNumbersOfTheVersion() {
        var numbers = RuleNumber.valuesOf(rules);
        numbers.put(RuleNumber.EXPEDITE_BLUE_DAYS, List.of(1));
        numbers.put(RuleNumber.EXPEDITE_YELLOW_DAYS, List.of(6));
        var strict = RuleNumber.parameters(numbers);
        assertThat(ExpeditePolicy.next(1, List.of(), strict)).contains(ExpediteLevel.BLUE);
        var fiveDaysAgo = List.of(new Earlier(ExpediteLevel.BLUE, 5, false));
        assertThat(ExpeditePolicy.next(5, fiveDaysAgo, strict)).isEmpty();
        assertThat(ExpeditePolicy.next(6, fiveDaysAgo, strict)).contains(ExpediteLevel.YELLOW);
        assertThat(ExpeditePolicy.next(9, List.of(new Earlier(ExpediteLevel.BLUE, 4, false)), strict))
                .isEmpty();
    }

    private Optional<ExpediteLevel> next(int overdue, List<Earlier> earlier) {
        return ExpeditePolicy.next(overdue, earlier, rules);
    }
}
