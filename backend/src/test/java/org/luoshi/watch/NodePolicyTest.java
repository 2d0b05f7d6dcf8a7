package org.luoshi.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.DomainException;
import org.luoshi.watch.WatchPlan.Step;

@DisplayName("WF-11: a node of the watch list")
class NodePolicyTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    @DisplayName("WF-11: is red at once when its check missed it, and on the first day after its month without a check")
    void isRedAtOnce() {
        assertThat(on(MAY, null, LocalDate.of(2026, 4, 30))).isEqualTo(NodeState.AHEAD);
        assertThat(on(MAY, null, LocalDate.of(2026, 5, 1))).isEqualTo(NodeState.DUE);
        assertThat(on(MAY, null, LocalDate.of(2026, 5, 31))).isEqualTo(NodeState.DUE);
        assertThat(on(MAY, null, LocalDate.of(2026, 6, 1))).isEqualTo(NodeState.UNCHECKED);
        assertThat(on(MAY, NodeResult.MISSED, LocalDate.of(2026, 5, 2))).isEqualTo(NodeState.MISSED);
        assertThat(on(MAY, NodeResult.REACHED, LocalDate.of(2027, 5, 2))).isEqualTo(NodeState.REACHED);
        assertThat(List.of(NodeState.values()))
                .filteredOn(NodeState::isRed)
                .containsExactly(NodeState.MISSED, NodeState.UNCHECKED);
    }

    @Test
    void isNotAskedForOnceTheWatchHasEnded() {
        var closedOn = LocalDate.of(2026, 5, 20);
        var today = LocalDate.of(2026, 8, 1);
        assertThat(NodePolicy.state(MAY, null, closedOn, today)).isEqualTo(NodeState.UNCHECKED);
        assertThat(NodePolicy.state(MAY.plusMonths(1), null, closedOn, today)).isEqualTo(NodeState.ENDED);
    }

    @Test
    @DisplayName("WF-11: the clerk is reminded from the 25th, and again once the month is over")
    void remindsTheClerk() {
        assertThat(CheckDuePolicy.isDue(MAY, LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(CheckDuePolicy.isDue(MAY, LocalDate.of(2026, 5, 24))).isFalse();
        assertThat(CheckDuePolicy.isDue(MAY, LocalDate.of(2026, 5, 25))).isTrue();
        assertThat(CheckDuePolicy.isOver(MAY, LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(CheckDuePolicy.isDue(MAY, LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(CheckDuePolicy.isOver(MAY, LocalDate.of(2026, 6, 1))).isTrue();
    }

    @Test
    void plansMonthsInOrder() {
        var today = LocalDate.of(2026, 5, 12);
        plan(step(5, 10), step(7, 10), step(12, 100)).check(2026, Set.of(), today);
        for (var wrong : List.of(
                plan(step(7, 10), step(6, 20)),
                plan(step(6, 20), step(6, 30)),
                plan(step(6, 20), step(7, 10)),
                plan(step(6, 101)),
                plan(step(6, 0)),
                plan(new Step(LocalDate.of(2027, 1, 1), "开工", 10)),
                plan(new Step(LocalDate.of(2026, 6, 2), "开工", 10)))) {
            refused(wrong, Set.of(), today, WatchError.WATCH_NODES_DISORDERED);
        }
        assertThatThrownBy(() -> plan().check(2026, Set.of(), today)).isInstanceOf(DomainException.Invalid.class);
    }

    @Test
    void keepsWhatIsOver() {
        var today = LocalDate.of(2026, 5, 12);
        var settled = Set.of(step(4, 30));
        plan(step(4, 30), step(6, 50)).check(2026, settled, today);
        refused(plan(step(3, 10), step(4, 30)), settled, today, WatchError.WATCH_NODE_FIXED);
        refused(plan(step(6, 50)), settled, today, WatchError.WATCH_NODE_FIXED);
        refused(plan(step(4, 20)), settled, today, WatchError.WATCH_NODE_FIXED);
        refused(plan(step(4, 30)), Set.of(), today, WatchError.WATCH_NODE_FIXED);
    }

    private static NodeState on(LocalDate month, NodeResult result, LocalDate today) {
        return NodePolicy.state(month, result, null, today);
    }

    private static Step step(int month, int percent) {
        return new Step(LocalDate.of(2026, month, 1), "完成", percent);
    }

    private static WatchPlan plan(Step... steps) {
        return new WatchPlan(List.of(steps));
    }

    private static void refused(WatchPlan plan, Set<Step> settled, LocalDate today, WatchError code) {
        assertThatThrownBy(() -> plan.check(2026, settled, today))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code.name()));
    }
}
