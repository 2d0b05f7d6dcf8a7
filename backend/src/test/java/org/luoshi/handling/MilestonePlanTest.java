package org.luoshi.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.handling.MilestonePlan.Step;

@DisplayName("倒排工期 (JS-06)")
class MilestonePlanTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final MilestonePlan NONE = new MilestonePlan(List.of());

    private static MilestonePlan plan(Step... steps) {
        return new MilestonePlan(List.of(steps));
    }

    private static Step step(int month, int day, int percent) {
        return new Step("节点", LocalDate.of(2026, month, day), percent);
    }

    @Test
    @DisplayName("rises in day and percent inside the term")
    void acceptsARisingPlan() {
        assertThatCode(() -> plan(step(11, 25, 30), step(12, 10, 60), step(12, 31, 100))
                        .check(NONE, ISSUED, DUE, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAPlanThatFallsOrLeavesTheTerm() {
        for (var wrong : List.of(
                plan(step(11, 25, 30), step(12, 10, 30)),
                plan(step(12, 10, 30), step(11, 25, 60)),
                plan(step(11, 25, 0)),
                plan(step(12, 31, 101)),
                plan(new Step("节点", DUE.plusDays(1), 100)))) {
            assertThatThrownBy(() -> wrong.check(NONE, ISSUED, DUE, TODAY))
                    .hasFieldOrPropertyWithValue("code", HandlingError.MILESTONES_DISORDERED);
        }
    }

    @Test
    @DisplayName("keeps the days that have passed: nobody plans a red lamp away")
    void keepsPassedDays() {
        var earlier = plan(step(11, 10, 40), step(12, 10, 80));
        assertThatThrownBy(() -> plan(step(12, 10, 80)).check(earlier, ISSUED, DUE, TODAY))
                .hasFieldOrPropertyWithValue("code", HandlingError.MILESTONE_PASSED);
        assertThatThrownBy(() -> plan(step(11, 10, 10), step(12, 20, 80)).check(earlier, ISSUED, DUE, TODAY))
                .hasFieldOrPropertyWithValue("code", HandlingError.MILESTONE_PASSED);
        assertThatCode(() -> plan(step(11, 10, 40), step(12, 20, 80)).check(earlier, ISSUED, DUE, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesANewPlanAfterTheDeadline() {
        assertThatThrownBy(() -> plan(step(12, 31, 100)).check(NONE, ISSUED, DUE, DUE.plusDays(1)))
                .hasFieldOrPropertyWithValue("code", HandlingError.MILESTONES_TOO_LATE);
    }

    @Test
    @DisplayName("wants by today what the last passed day wanted")
    void tellsThePlannedProgress() {
        var plan = plan(step(11, 10, 40), step(11, 20, 55), step(12, 10, 80));
        assertThat(plan.plannedPercent(TODAY)).isEqualTo(40);
        assertThat(plan.plannedPercent(TODAY.plusDays(1))).isEqualTo(55);
        assertThat(plan.plannedPercent(ISSUED)).isZero();
    }
}
