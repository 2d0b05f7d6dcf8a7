package org.luoshi.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.commendation.CommendationError.COMMENDATION_NOT_GOOD_PRACTICE;
import static org.luoshi.commendation.CommendationError.COMMENDATION_NOT_IN_TIME;
import static org.luoshi.commendation.CommendationError.COMMENDATION_OUTSIDE_PLAN;
import static org.luoshi.commendation.CommendationError.COMMENDATION_SEALED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.commendation.CommendationPolicy.Duty;
import org.luoshi.commendation.CommendationPolicy.Practice;
import org.luoshi.finding.FindingKind;

@DisplayName("What a unit may be commended for (R733-21, JS-18)")
class CommendationPolicyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final Duty ON_THE_DAY = new Duty(DUE, DUE, true);

    @Test
    void allowsAGoodPracticeThatIsNoSecret() {
        assertThat(CommendationPolicy.refusal(new Practice(FindingKind.GOOD_PRACTICE, false, false)))
                .isEmpty();
    }

    @Test
    void refusesAProblem() {
        assertThat(CommendationPolicy.refusal(new Practice(FindingKind.PROBLEM, false, false)))
                .contains(COMMENDATION_NOT_GOOD_PRACTICE);
    }

    @Test
    @DisplayName("refuses what a sealed plan hides (decision 9)")
    void refusesWhatIsSealed() {
        assertThat(CommendationPolicy.refusal(new Practice(FindingKind.GOOD_PRACTICE, true, false)))
                .contains(COMMENDATION_SEALED);
    }

    @Test
    @DisplayName("refuses what lies outside its plan and was not approved (R733-15)")
    void refusesWhatLiesOutsideThePlan() {
        assertThat(CommendationPolicy.refusal(new Practice(FindingKind.GOOD_PRACTICE, false, true)))
                .contains(COMMENDATION_OUTSIDE_PLAN);
    }

    @Test
    void allowsAMatterOfWhichEveryTaskWasReportedByItsDeadline() {
        assertThat(CommendationPolicy.refusal(
                        true, List.of(ON_THE_DAY, new Duty(DUE.plusDays(30), DUE.plusDays(1), true))))
                .isEmpty();
    }

    @Test
    void refusesAMatterThatIsNotClosed() {
        assertThat(CommendationPolicy.refusal(false, List.of(ON_THE_DAY))).contains(COMMENDATION_NOT_IN_TIME);
    }

    @Test
    void refusesAUnitWithOneLateTask() {
        assertThat(CommendationPolicy.refusal(true, List.of(ON_THE_DAY, new Duty(DUE, DUE.plusDays(1), true))))
                .contains(COMMENDATION_NOT_IN_TIME);
    }

    @Test
    void refusesATaskThatWasNotReportedOrNotAccepted() {
        assertThat(CommendationPolicy.refusal(true, List.of(new Duty(DUE, null, true))))
                .contains(COMMENDATION_NOT_IN_TIME);
        assertThat(CommendationPolicy.refusal(true, List.of(new Duty(DUE, DUE, false))))
                .contains(COMMENDATION_NOT_IN_TIME);
    }

    @Test
    void refusesAUnitThatHasNoPartInIt() {
        assertThat(CommendationPolicy.refusal(true, List.of())).contains(COMMENDATION_NOT_IN_TIME);
    }
}
