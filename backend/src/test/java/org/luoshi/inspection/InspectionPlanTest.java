package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.burden.InspectionKind;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

class InspectionPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Execution OWN = new Execution(ExecutionMode.OWN, List.of(), false);
    private static final PlanBasis BASIS = new PlanBasis(new UUID(0, 5), null, null);
    private static final UUID PLANNER = new UUID(0, 1);
    private static final UUID DIRECTOR = new UUID(0, 2);

    @Test
    void sealsOnlyWhatMustNotBeExpected() {
        assertThat(plan(VisitMode.ANNOUNCED).isSealed()).isFalse();
        assertThat(plan(VisitMode.UNANNOUNCED).isSealed()).isTrue();
        assertThat(plan(VisitMode.COVERT).isSealed()).isTrue();
    }

    @Test
    void staysSealedUntilItIsConcluded() {
        var plan = plan(VisitMode.UNANNOUNCED);
        plan.returnToPlanner(DIRECTOR, "范围太大");
        plan.submitAgain(assignment(VisitMode.ANNOUNCED), BASIS, OWN);
        assertThat(plan.isSealed()).isTrue();
        plan.approve(DIRECTOR, NOW);
        assertThat(plan.isSealed()).isTrue();
        plan.conclude(0, NOW);
        assertThat(plan.isSealed()).isFalse();
    }

    @Test
    void waitsForEveryVisit() {
        var plan = plan(VisitMode.ANNOUNCED);
        plan.approve(DIRECTOR, NOW);
        assertThatThrownBy(() -> plan.conclude(1, NOW))
                .isInstanceOf(DomainException.RuleViolated.class)
                .hasMessageContaining("1 open visits");
    }

    @Test
    void refusesItsOwnPlannerAndASecondDecision() {
        var plan = plan(VisitMode.ANNOUNCED);
        assertThatThrownBy(() -> plan.approve(PLANNER, NOW)).isInstanceOf(DomainException.Forbidden.class);
        assertThatThrownBy(() -> plan.returnToPlanner(PLANNER, "x")).isInstanceOf(DomainException.Forbidden.class);
        plan.approve(DIRECTOR, NOW);
        assertThatThrownBy(() -> plan.approve(DIRECTOR, NOW)).isInstanceOf(DomainException.RuleViolated.class);
    }

    @Test
    void takesFieldWorkFromApprovalToConclusionAndLateArrivals() {
        var plan = plan(VisitMode.ANNOUNCED);
        assertThatThrownBy(() -> plan.requireInField(NOW)).isInstanceOf(DomainException.RuleViolated.class);
        plan.approve(DIRECTOR, NOW);
        plan.requireInField(NOW);
        plan.conclude(0, NOW.plusSeconds(60));
        plan.requireInField(NOW.plusSeconds(60));
        assertThatThrownBy(() -> plan.requireInField(NOW.plusSeconds(61)))
                .isInstanceOf(DomainException.RuleViolated.class);
    }

    @Test
    @DisplayName("stands in the annual plan or says why not, and not both (R733-15)")
    void needsOneBasis() {
        var reason = new PlanBasis(null, " 突发事故 ", null);
        assertThat(reason.checked()).isEqualTo(new PlanBasis(null, "突发事故", null));
        assertThat(BASIS.checked()).isEqualTo(BASIS);
        for (var wrong : List.of(
                new PlanBasis(null, null, null),
                new PlanBasis(null, " ", null),
                new PlanBasis(new UUID(0, 5), "突发事故", null))) {
            assertThatThrownBy(wrong::checked).hasMessageContaining("annual plan");
        }
    }

    @Test
    @DisplayName(
            "needs a leader outside the annual plan and beyond the budget, the director elsewhere (R733-15, JC-17)")
    void saysWhoApproves() {
        assertThat(PlanApprovalPolicy.needsLeader(true, false)).isFalse();
        assertThat(PlanApprovalPolicy.needsLeader(false, false)).isTrue();
        assertThat(PlanApprovalPolicy.needsLeader(true, true)).isTrue();
        assertThat(PlanApprovalPolicy.isLeader(Set.of(Role.DIRECTOR, Role.CLERK)))
                .isFalse();
        assertThat(PlanApprovalPolicy.isLeader(Set.of(Role.LEADER))).isTrue();
        assertThat(PlanApprovalPolicy.isLeader(Set.of(Role.CHIEF))).isTrue();
    }

    @Test
    void refusesAnImpossibleAssignment() {
        assertThatThrownBy(() -> place(35.0, null).checked(TODAY)).hasMessageContaining("place");
        assertThatThrownBy(() -> place(91.0, 112.0).checked(TODAY)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> place(null, null).checked(TODAY.plusDays(3))).hasMessageContaining("in the past");
        assertThat(place(null, null).checked(TODAY).placeName()).isEqualTo("工地");
    }

    private static InspectionPlan plan(VisitMode mode) {
        return InspectionPlan.submit(
                new UUID(0, 9), new UUID(0, 8), new UUID(0, 7), assignment(mode), BASIS, OWN, PLANNER, NOW);
    }

    private static Assignment assignment(VisitMode mode) {
        return new Assignment(
                InspectionKind.SPECIAL,
                mode,
                List.of("REPORT", "CHECK"),
                "看现场",
                "工地",
                null,
                new UUID(0, 6),
                "工地",
                35.49,
                112.85,
                TODAY,
                TODAY.plusDays(2));
    }

    private static Assignment place(Double latitude, Double longitude) {
        return new Assignment(
                InspectionKind.SPECIAL,
                VisitMode.ANNOUNCED,
                List.of("CHECK"),
                "看现场",
                "工地",
                null,
                new UUID(0, 6),
                " 工地 ",
                latitude,
                longitude,
                TODAY,
                TODAY.plusDays(2));
    }
}
