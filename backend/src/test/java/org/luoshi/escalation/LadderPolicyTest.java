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
import org.luoshi.escalation.LadderPolicy.Step;

class LadderPolicyTest {
    private static final Step CRITICISM =
            new Step(SPECIAL_REPORT_CRITICISM, EscalationReason.OVERDUE_AFTER_SUPERVISION);
    private static final Step PUBLIC = new Step(PUBLIC_CRITICISM, EscalationReason.STILL_OPEN_AFTER_CRITICISM);

    private static Optional<Step> next(int overdue, boolean wasReminded, List<Earlier> earlier) {
        return LadderPolicy.next(overdue, wasReminded, earlier, 5);
    }

    @Test
    void waitsAsLongAsTheRuleSetSays() {
        assertThat(LadderPolicy.next(5, true, List.of(), 8)).isEmpty();
        assertThat(LadderPolicy.next(8, true, List.of(), 8)).contains(CRITICISM);
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
