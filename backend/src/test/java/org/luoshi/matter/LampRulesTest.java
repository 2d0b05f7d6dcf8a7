package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.luoshi.calendar.Notices;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.World;

/** The database's lamps against decision 14 in plain words, on every day around many deadlines. */
@ApiTest
@DisplayName("Lamps in SQL are those of decision 14 (WF-09, D.7.4)")
class LampRulesTest {
    private static final int DAYS_AROUND = 60;

    private final WorkingCalendar calendar = Notices.calendar();
    private UUID task;

    private record Milestone(LocalDate dueOn, int planned) {}

    private record State(
            TaskStatus status, LocalDate dueOn, boolean isProvisional, int progress, List<Milestone> milestones) {}

    @BeforeEach
    void assign() {
        var matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
    }

    @RepeatedTest(24)
    void agreeOnEveryDay(RepetitionInfo repetition) {
        var state = random(new Random(repetition.getCurrentRepetition()));
        store(state);
        assertThat(stored(state.dueOn())).isEqualTo(expected(state));
    }

    private static State random(Random random) {
        var dueOn = LocalDate.of(2025, 1, 2).plusDays(random.nextInt(700));
        List<Milestone> milestones = new ArrayList<>();
        for (var i = 1; i <= random.nextInt(4); i++) {
            milestones.add(new Milestone(dueOn.minusDays(50L - 12 * i + random.nextInt(8)), 25 * i));
        }
        var status = TaskStatus.values()[random.nextInt(TaskStatus.values().length)];
        return new State(status, dueOn, random.nextInt(3) == 0, random.nextInt(101), milestones);
    }

    private String expected(State state) {
        return state.dueOn()
                .minusDays(DAYS_AROUND)
                .datesUntil(state.dueOn().plusDays(DAYS_AROUND))
                .map(today -> today + " " + lamp(state, today))
                .collect(Collectors.joining("\n"));
    }

    /** Decision 14. */
    private String lamp(State state, LocalDate today) {
        switch (state.status()) {
            case ACCEPTED, CLOSED, TERMINATED -> {
                return "GREY CLOSED";
            }
            case SUSPENDED -> {
                return "GREY PAUSED";
            }
            default -> {}
        }
        var pointsBehind = state.milestones().stream()
                .filter(milestone -> milestone.dueOn().isBefore(today))
                .mapToInt(milestone -> milestone.planned() - state.progress())
                .max()
                .orElse(0);
        if (today.isAfter(state.dueOn())) {
            return "RED OVERDUE";
        }
        if (pointsBehind > 30) {
            return "RED FAR_BEHIND_PLAN";
        }
        if (calendar.workingDaysBetween(today, state.dueOn()) <= 3) {
            return "YELLOW DUE_SOON";
        }
        if (pointsBehind >= 10) {
            return "YELLOW BEHIND_PLAN";
        }
        return state.isProvisional() ? "GREY PROVISIONAL" : "GREEN ON_SCHEDULE";
    }

    private void store(State state) {
        World.run("delete from milestone");
        World.run(
                "update task set status = '%s', due_on = '%s', provisional = %s, progress_percent = %d where id = '%s'"
                        .formatted(state.status(), state.dueOn(), state.isProvisional(), state.progress(), task));
        state.milestones()
                .forEach(milestone -> World.run(
                        "insert into milestone (id, task_id, title, due_on, planned_percent) values (gen_random_uuid(), '%s', '节点', '%s', %d) on conflict do nothing"
                                .formatted(task, milestone.dueOn(), milestone.planned())));
    }

    private String stored(LocalDate dueOn) {
        return World.value("""
                select string_agg(day::date || ' ' || lamp_light(day::date, yellow_on, red_on, calm_reason) || ' '
                    || lamp_reason(day::date, open_due_on, due_soon_on, behind_on, far_behind_on, calm_reason), E'\\n' order by day)
                from task, generate_series(date '%1$s' - %2$d, date '%1$s' + %2$d - 1, interval '1 day') day
                where id = '%3$s'""".formatted(dueOn, DAYS_AROUND, task));
    }
}
