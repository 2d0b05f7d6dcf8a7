package org.luoshi.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.platform.DomainException;

@DisplayName("Which numbers a version of the rules may have (row 103, decision 15)")
class RuleNumberPolicyTest {
    private final Map<RuleNumber, List<Integer>> numbers = RuleNumber.valuesOf(StandardRules.parameters());

    @Test
    @DisplayName("the numbers Luoshi comes with are allowed, and come back as they were")
    void takesTheStandardNumbers() {
        assertThat(checked()).isEqualTo(StandardRules.parameters());
    }

    @ParameterizedTest
    @EnumSource(RuleNumber.class)
    @DisplayName("each number is refused above its most and below its least")
    void keepsEveryRange(RuleNumber number) {
        numbers.put(number, List.of(number.maximum() + 1));
        assertThat(refused()).containsEntry(number.name(), "OUT_OF_RANGE");
        numbers.put(number, List.of(number.minimum() - 1));
        assertThat(refused()).containsEntry(number.name(), "OUT_OF_RANGE");
    }

    @ParameterizedTest
    @EnumSource(RuleNumber.class)
    @DisplayName("each number must be there, once, with as many values as it has")
    void wantsEveryNumberOnce(RuleNumber number) {
        var values = numbers.get(number);
        numbers.put(number, List.of());
        assertThat(refused()).containsEntry(number.name(), "WRONG_COUNT");
        numbers.put(number, List.of(9, 8, 7, 6, 5));
        assertThat(refused()).containsEntry(number.name(), "WRONG_COUNT");
        numbers.remove(number);
        assertThat(refused()).containsEntry(number.name(), "MISSING");
        numbers.put(number, values);
        var given = new ArrayList<>(given());
        given.add(new RuleValue(number, values));
        assertThatThrownBy(() -> RuleNumberPolicy.checked(given))
                .extracting("details", InstanceOfAssertFactories.MAP)
                .containsExactly(Map.entry(number.name(), "TWICE"));
    }

    @ParameterizedTest(name = "{1} is not above {0}")
    @CsvSource({"BEHIND_POINTS, FAR_BEHIND_POINTS, decision 14", "EXPEDITE_BLUE_DAYS, EXPEDITE_YELLOW_DAYS, D.7.5"})
    @DisplayName("red lies above yellow (decision 14), a yellow notice follows a blue one (D.7.5)")
    void keepsTheOrderOfTheLadder(RuleNumber lower, RuleNumber upper, String rule) {
        numbers.put(lower, List.of(8));
        numbers.put(upper, List.of(8));
        assertThat(refused()).containsExactly(Map.entry(upper.name(), "NOT_ABOVE"));
        numbers.put(upper, List.of(9));
        assertThat(upper.values(checked())).as(rule).containsExactly(9);
    }

    @Test
    @DisplayName("reminders come nearer to the deadline (D.7.5)")
    void wantsRemindersToComeNearer() {
        numbers.put(RuleNumber.REMIND_BEFORE_DAYS, List.of(7, 3, 1, 0));
        assertThat(checked().remindBeforeDays()).containsExactly(7, 3, 1, 0);
        numbers.put(RuleNumber.REMIND_BEFORE_DAYS, List.of(3, 3));
        assertThat(refused()).containsExactly(Map.entry("REMIND_BEFORE_DAYS", "NOT_DESCENDING"));
    }

    @Test
    @DisplayName("all that is wrong is said at once")
    void namesEveryFault() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(0));
        numbers.put(RuleNumber.QUIET_UNTIL_HOUR, List.of(12));
        assertThat(refused())
                .containsOnly(Map.entry("OFFICE_DAYS", "OUT_OF_RANGE"), Map.entry("QUIET_UNTIL_HOUR", "OUT_OF_RANGE"));
    }

    @Test
    @DisplayName("a version differs from another by the numbers that were changed, and by nothing else")
    void tellsTheDifferences() {
        numbers.put(RuleNumber.OFFICE_DAYS, List.of(7));
        assertThat(RuleNumber.differences(checked(), StandardRules.parameters()))
                .containsExactly(Map.entry(RuleNumber.OFFICE_DAYS, List.of(7)));
    }

    private RuleParameters checked() {
        return RuleNumberPolicy.checked(given());
    }

    private Map<String, Object> refused() {
        try {
            RuleNumberPolicy.checked(given());
            throw new AssertionError("not refused");
        } catch (DomainException.Invalid refusal) {
            assertThat(refusal.code()).isEqualTo("RULE_NUMBERS_REFUSED");
            return refusal.details();
        }
    }

    private List<RuleValue> given() {
        return numbers.entrySet().stream()
                .map(entry -> new RuleValue(entry.getKey(), entry.getValue()))
                .toList();
    }
}
