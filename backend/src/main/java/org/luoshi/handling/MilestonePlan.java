package org.luoshi.handling;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.DomainException;

/** 倒排工期 of a task: steps that rise in day and percent inside its term (JS-06). */
public record MilestonePlan(List<Step> steps) {
    private static final int MOST = 24;

    /** By the end of this day, that many percent. */
    @RegisterForReflection // written as JSON into the audit trail
    public record Step(String title, LocalDate dueOn, int plannedPercent) {}

    public MilestonePlan {
        steps = List.copyOf(steps);
    }

    /** Refuses a plan that runs backwards, leaves the term, or rewrites days that have passed. */
    void check(MilestonePlan earlier, LocalDate issuedOn, LocalDate dueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            throw new DomainException.RuleViolated(
                    HandlingError.MILESTONES_TOO_LATE, "the deadline was " + dueOn + ", today is " + today);
        }
        if (steps.isEmpty() || steps.size() > MOST) {
            throw DomainException.Invalid.field("milestones", "1.." + MOST);
        }
        Step before = null;
        for (var step : steps) {
            var rises = before == null
                    ? step.plannedPercent() > 0
                    : step.dueOn().isAfter(before.dueOn()) && step.plannedPercent() > before.plannedPercent();
            if (!rises
                    || step.plannedPercent() > 100
                    || step.dueOn().isBefore(issuedOn)
                    || step.dueOn().isAfter(dueOn)) {
                throw new DomainException.RuleViolated(HandlingError.MILESTONES_DISORDERED, "at " + step);
            }
            before = step;
        }
        if (!passed(today).equals(earlier.passed(today))) {
            throw new DomainException.RuleViolated(
                    HandlingError.MILESTONE_PASSED,
                    "days before " + today + " were planned as " + earlier.passed(today));
        }
    }

    /** What the plan wants by now: the percent of the last step whose day is over. */
    public int plannedPercent(LocalDate today) {
        return passed(today).stream().mapToInt(Step::plannedPercent).max().orElse(0);
    }

    private List<Step> passed(LocalDate today) {
        return steps.stream().filter(step -> step.dueOn().isBefore(today)).toList();
    }
}
