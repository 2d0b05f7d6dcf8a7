package org.luoshi.watch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 年度节点计划: one node a month at most, in a year, with a planned percent that does not fall (WF-11). */
public record WatchPlan(List<Step> steps) {
    private static final int MOST = 12;

    /**
     * What is to be reached in a month.
     *
     * @param month its first day
     */
    @RegisterForReflection // written as JSON into the audit trail
    public record Step(LocalDate month, String goal, int plannedPercent) {
        public Step {
            goal = Texts.line("nodes.goal", goal);
        }
    }

    public WatchPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Refuses a plan that runs backwards, leaves its year, or rewrites what is settled.
     *
     * @param settled the steps whose month is over, or which were checked
     */
    void check(int year, Set<Step> settled, LocalDate today) {
        if (steps.isEmpty() || steps.size() > MOST) {
            throw DomainException.Invalid.field("nodes", "1.." + MOST);
        }
        var month = LocalDate.of(year, 1, 1).minusMonths(1);
        var percent = 1;
        for (var step : steps) {
            var isInOrder = step.month().isAfter(month)
                    && step.month().getYear() == year
                    && step.month().getDayOfMonth() == 1
                    && step.plannedPercent() >= percent
                    && step.plannedPercent() <= 100;
            if (!isInOrder) {
                throw new DomainException.RuleViolated(WatchError.WATCH_NODES_DISORDERED, "at " + step);
            }
            month = step.month();
            percent = step.plannedPercent();
        }
        var thisMonth = NodePolicy.monthOf(today);
        var addsToThePast =
                steps.stream().anyMatch(step -> step.month().isBefore(thisMonth) && !settled.contains(step));
        if (addsToThePast || !steps.containsAll(settled)) {
            throw new DomainException.RuleViolated(WatchError.WATCH_NODE_FIXED, "settled are " + settled);
        }
    }
}
