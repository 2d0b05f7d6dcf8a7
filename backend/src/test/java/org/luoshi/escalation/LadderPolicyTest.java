package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.escalation.EscalationRung.EXPEDITE_YELLOW;
import static org.luoshi.escalation.EscalationRung.PUBLIC_CRITICISM;
import static org.luoshi.escalation.EscalationRung.SPECIAL_REPORT_CRITICISM;
import static org.luoshi.escalation.EscalationStatus.APPROVED;
import static org.luoshi.escalation.EscalationStatus.DOWNGRADED;
import static org.luoshi.escalation.EscalationStatus.PROPOSED;
import static org.luoshi.escalation.EscalationStatus.RETURNED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.escalation.LadderPolicy.Earlier;
import org.luoshi.escalation.LadderPolicy.Situation;
import org.luoshi.escalation.LadderPolicy.Step;
import org.luoshi.ruleset.RuleNumber;
import org.luoshi.ruleset.RuleParameters;
import org.luoshi.ruleset.StandardRules;

class LadderPolicyTest {
    private static final Step CRITICISM =
            new Step(SPECIAL_REPORT_CRITICISM, EscalationReason.OVERDUE_AFTER_SUPERVISION, 5);
    private static final Step PUBLIC = new Step(PUBLIC_CRITICISM, EscalationReason.STILL_OPEN_AFTER_CRITICISM, 5);

    private static Optional<Step> next(int overdue, boolean wasReminded, List<Earlier> earlier) {
        return LadderPolicy.next(new Situation(overdue, wasReminded, 0, earlier), StandardRules.parameters());
    }

    private static RuleParameters rules(RuleNumber number, int value) {
        var values = RuleNumber.valuesOf(StandardRules.parameters());
        values.put(number, List.of(value));
        return RuleNumber.parameters(values);
    }

    @Test
    void waitsAsLongAsTheRuleSetSays() {
        var patient = rules(RuleNumber.ESCALATION_DAYS, 8);
        assertThat(LadderPolicy.next(new Situation(5, true, 0, List.of()), patient))
                .isEmpty();
        assertThat(LadderPolicy.next(new Situation(8, true, 0, List.of()), patient))
                .contains(new Step(SPECIAL_REPORT_CRITICISM, EscalationReason.OVERDUE_AFTER_SUPERVISION, 8));
    }

    @Test
    @DisplayName("CT-18: criticism is proposed when the task is late by the days of the rule set")
    void proposesCriticismFiveWorkingDaysPastDue() {
        assertThat(next(4, true, List.of())).isEmpty();
        assertThat(next(5, true, List.of())).contains(CRITICISM);
    }

    @Test
    void proposesNothingBeforeTheUnitWasReminded() {
        assertThat(next(30, false, List.of())).isEmpty();
    }

    @Test
    void waitsWhileALeaderDecides() {
        assertThat(next(9, true, List.of(new Earlier(SPECIAL_REPORT_CRITICISM, PROPOSED, 0))))
                .isEmpty();
    }

    @Test
    @DisplayName("CT-19: what is still not done after the criticism is proposed for public criticism")
    void proposesPublicCriticismFiveWorkingDaysAfterCriticism() {
        assertThat(next(9, true, List.of(new Earlier(SPECIAL_REPORT_CRITICISM, APPROVED, 4))))
                .isEmpty();
        assertThat(next(10, true, List.of(new Earlier(SPECIAL_REPORT_CRITICISM, APPROVED, 5))))
                .contains(PUBLIC);
    }

    @Test
    void comesBackToWhatWasReturnedAfterFiveWorkingDays() {
        assertThat(next(9, true, List.of(new Earlier(SPECIAL_REPORT_CRITICISM, RETURNED, 4))))
                .isEmpty();
        assertThat(next(10, true, List.of(new Earlier(SPECIAL_REPORT_CRITICISM, RETURNED, 5))))
                .contains(CRITICISM);
    }

    @Test
    void givesTheUnitTimeAfterADowngrade() {
        assertThat(next(
                        9,
                        true,
                        List.of(
                                new Earlier(SPECIAL_REPORT_CRITICISM, DOWNGRADED, 2),
                                new Earlier(EXPEDITE_YELLOW, APPROVED, 2))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "CT-18: criticism is proposed, though not late, when completions came back as often as the rule set says")
    void proposesCriticismForPoorQuality() {
        assertThat(LadderPolicy.next(new Situation(0, false, 1, List.of()), StandardRules.parameters()))
                .isEmpty();
        assertThat(LadderPolicy.next(new Situation(0, false, 2, List.of()), StandardRules.parameters()))
                .contains(new Step(SPECIAL_REPORT_CRITICISM, EscalationReason.POOR_QUALITY, 5));
        assertThat(LadderPolicy.next(new Situation(0, false, 9, List.of()), rules(RuleNumber.QUALITY_RETURNS, 0)))
                .isEmpty();
    }

    @Test
    void leavesAUnitInTimeAloneAfterCriticismOfItsQuality() {
        assertThat(LadderPolicy.next(
                        new Situation(0, true, 3, List.of(new Earlier(SPECIAL_REPORT_CRITICISM, APPROVED, 20))),
                        StandardRules.parameters()))
                .isEmpty();
    }

    @Test
    @DisplayName("R733-12: a talk is proposed after public criticism where the rule set says so")
    void proposesATalkWhereTheRuleSetSaysSo() {
        var earlier = List.of(
                new Earlier(SPECIAL_REPORT_CRITICISM, APPROVED, 30), new Earlier(PUBLIC_CRITICISM, APPROVED, 6));
        assertThat(LadderPolicy.next(new Situation(40, true, 0, earlier), rules(RuleNumber.TALK_DAYS, 7)))
                .isEmpty();
        assertThat(LadderPolicy.next(new Situation(40, true, 0, earlier), rules(RuleNumber.TALK_DAYS, 6)))
                .contains(new Step(
                        EscalationRung.ADMONITORY_TALK, EscalationReason.STILL_OPEN_AFTER_PUBLIC_CRITICISM, 6));
    }

    @Test
    void goesNoFurtherThanPublicCriticismByItself() {
        assertThat(next(
                        40,
                        true,
                        List.of(
                                new Earlier(SPECIAL_REPORT_CRITICISM, APPROVED, 30),
                                new Earlier(PUBLIC_CRITICISM, APPROVED, 20))))
                .isEmpty();
    }
}
