package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.burden.InspectionKind;
import org.luoshi.finding.OutsidePlan;
import org.luoshi.platform.DomainException;

class PlanVersionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID PLANNER = new UUID(0, 1);
    private static final UUID DIRECTOR = new UUID(0, 2);
    private static final UUID LEADER = new UUID(0, 3);

    @Test
    @DisplayName("a change holds when another officer approved it, and is returned with a reason (R733-15)")
    void needsASecondPairOfEyes() {
        var change = change();
        assertThatThrownBy(() -> change.approve(2, LEADER, NOW)).isInstanceOf(DomainException.Forbidden.class);
        assertThatThrownBy(() -> change.sendBack(LEADER, "不必", NOW)).isInstanceOf(DomainException.Forbidden.class);
        change.approve(2, DIRECTOR, NOW);
        assertThat(change.status()).isEqualTo(PlanVersionStatus.IN_FORCE);
        assertThat(change.number()).hasValue(2);
        assertThatThrownBy(() -> change.approve(3, DIRECTOR, NOW)).isInstanceOf(DomainException.RuleViolated.class);
        var returned = change();
        returned.sendBack(DIRECTOR, "范围太大", NOW);
        assertThat(returned.status()).isEqualTo(PlanVersionStatus.RETURNED);
        assertThat(returned.number()).isEmpty();
    }

    @Test
    @DisplayName("the first version is the plan as it was approved (R733-15)")
    void keepsTheFirst() {
        var first = PlanVersion.first(approved(VisitMode.ANNOUNCED));
        assertThat(first.number()).hasValue(1);
        assertThat(first.assignment()).isEqualTo(assignment(VisitMode.ANNOUNCED, "工地"));
        assertThat(first.isInForceSince(NOW)).isTrue();
        assertThat(first.isInForceSince(NOW.minusSeconds(1))).isFalse();
    }

    @Test
    @DisplayName("marks what lies outside by unit, by day and by the inspector's own word (R733-15)")
    void marksWhatLiesOutside() {
        var plan = assignment(VisitMode.ANNOUNCED, "工地");
        assertThat(OutsidePlanPolicy.reasons(plan, true, TODAY, false)).isEmpty();
        assertThat(OutsidePlanPolicy.reasons(plan, true, TODAY.plusDays(2), false))
                .isEmpty();
        assertThat(OutsidePlanPolicy.reasons(plan, true, TODAY.plusDays(3), false))
                .containsExactly(OutsidePlan.TERM);
        assertThat(OutsidePlanPolicy.reasons(plan, true, TODAY.minusDays(1), false))
                .containsExactly(OutsidePlan.TERM);
        assertThat(OutsidePlanPolicy.reasons(plan, false, TODAY, true))
                .containsExactly(OutsidePlan.UNIT, OutsidePlan.MARKED);
    }

    @Test
    @DisplayName("names at least one of the eight lawful methods (R733-12)")
    void namesItsMethods() {
        var none = new Assignment(
                InspectionKind.FOLLOW_UP,
                VisitMode.ANNOUNCED,
                List.of(),
                "看",
                "地",
                null,
                new UUID(0, 6),
                "地",
                null,
                null,
                TODAY,
                TODAY);
        assertThatThrownBy(() -> none.checked(TODAY)).hasMessageContaining("methods");
        assertThat(InspectionMethod.values()).hasSize(8);
        var checked = assignment(VisitMode.ANNOUNCED, "工地").checked(TODAY);
        assertThat(checked.methods()).containsExactly("CHECK", "REPORT");
        assertThat(checked.allowedMethods()).containsExactlyInAnyOrder(InspectionMethod.CHECK, InspectionMethod.REPORT);
    }

    @Test
    @DisplayName("row 46: unseals by the leader, or at its time once it is approved")
    void unsealsAtItsTime() {
        var later = NOW.plusSeconds(3600);
        var plan = submitted(VisitMode.UNANNOUNCED);
        plan.setUnsealAt(later, NOW);
        assertThat(plan.isUnsealDue(later)).isFalse();
        plan.approve(DIRECTOR, NOW);
        assertThat(plan.isUnsealDue(later.minusSeconds(1))).isFalse();
        assertThat(plan.isUnsealDue(later)).isTrue();
        plan.unseal(later);
        assertThat(plan.isSealed()).isFalse();
        assertThat(plan.unsealedAt()).hasValue(later);
        assertThat(plan.isUnsealDue(later.plusSeconds(60))).isFalse();
        assertThatThrownBy(() -> plan.unseal(later)).hasMessageContaining("not sealed");
        plan.conclude(0, later.plusSeconds(60));
        assertThat(plan.unsealedAt()).hasValue(later);
    }

    @Test
    @DisplayName("row 46: takes no time that has passed, and none for what is no secret")
    void refusesATimeThatMakesNoSense() {
        var plan = submitted(VisitMode.UNANNOUNCED);
        assertThatThrownBy(() -> plan.setUnsealAt(NOW, NOW)).hasMessageContaining("in the past");
        plan.setUnsealAt(NOW.plusSeconds(60), NOW);
        plan.setUnsealAt(null, NOW);
        plan.approve(DIRECTOR, NOW);
        assertThat(plan.isUnsealDue(NOW.plusSeconds(3600))).isFalse();
        var open = submitted(VisitMode.ANNOUNCED);
        assertThatThrownBy(() -> open.setUnsealAt(NOW.plusSeconds(60), NOW)).hasMessageContaining("not sealed");
    }

    private static PlanVersion change() {
        return PlanVersion.propose(
                approved(VisitMode.ANNOUNCED),
                new UUID(0, 20),
                assignment(VisitMode.ANNOUNCED, "工地和安置区"),
                "群众反映安置区同样问题",
                LEADER,
                NOW);
    }

    private static InspectionPlan approved(VisitMode mode) {
        var plan = submitted(mode);
        plan.approve(DIRECTOR, NOW);
        return plan;
    }

    private static InspectionPlan submitted(VisitMode mode) {
        return InspectionPlan.submit(
                new UUID(0, 9),
                new UUID(0, 8),
                new UUID(0, 7),
                assignment(mode, "工地"),
                new PlanBasis(new UUID(0, 5), null, null),
                new Execution(ExecutionMode.OWN, List.of(), false),
                PLANNER,
                NOW.minusSeconds(600));
    }

    private static Assignment assignment(VisitMode mode, String scope) {
        return new Assignment(
                InspectionKind.SPECIAL,
                mode,
                List.of("REPORT", "CHECK"),
                "看现场",
                scope,
                null,
                new UUID(0, 6),
                "工地",
                35.49,
                112.85,
                TODAY,
                TODAY.plusDays(2));
    }
}
