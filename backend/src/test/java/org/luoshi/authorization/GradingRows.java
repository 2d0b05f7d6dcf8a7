package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.LEADER;
import static org.luoshi.platform.Role.LIAISON;
import static org.luoshi.platform.Role.UNIT_HEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 完成等次 of leader-led inspections (BZ-05). */
final class GradingRows {
    private static final UUID GRADING = World.id("23", 1);

    private GradingRows() {}

    static List<Operation> rows() {
        return List.of(
                mutation("gradeInspection")
                        .by(LEADER, CHIEF)
                        .in(GradingRows::visited)
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.LEADING_LEADER, "NOT_GROUP_LEADER")
                        .with(id -> Map.of("planId", id, "grade", "SLOW", "reason", "签约不到一半")),
                query("gradings")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, LIAISON, UNIT_HEAD)
                        .in(() -> graded(false))
                        .sees(Scope.ADDRESSEE)
                        .with(id -> period())
                        .selecting("{ items { id } total }"),
                query("gradings")
                        .when("sealed")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, LIAISON, UNIT_HEAD)
                        .in(() -> graded(true))
                        .sees(Scope.NOBODY)
                        .with(id -> period())
                        .selecting("{ items { id } total }"));
    }

    private static Map<String, ?> period() {
        var today = LocalDate.now();
        return Map.of(
                "from", today.minusDays(30).toString(), "to", today.plusDays(1).toString());
    }

    /** LEADER was there with his group and has left. */
    private static UUID visited() {
        Scenes.plan();
        lead();
        World.run("""
                insert into site_visit (id, plan_id, inspector_id, checked_in_at, received_at, finished_at, outside_reason)
                values ('%s', '%s', '%s', now() - interval '1 hour', now() - interval '1 hour', now(), '室内无信号')""".formatted(World.id("14", 83), FieldScene.PLAN, Persona.LEADER.officerId()));
        return FieldScene.PLAN;
    }

    private static UUID graded(boolean isSealed) {
        if (isSealed) {
            Scenes.sealedPlan();
        } else {
            Scenes.plan();
        }
        lead();
        World.run("""
                insert into grading (id, jurisdiction_id, plan_id, matter_id, unit_id, number, grade, reason, statement, visited_on, graded_by, graded_at)
                values ('%s', '%s', '%s', '%s', '%s', 1, 'SLOW', '签约不到一半', '市长带队督查', current_date, '%s', now())""".formatted(
                GRADING, World.CITY, FieldScene.PLAN, FieldScene.MATTER, World.HOUSING, Persona.LEADER.officerId()));
        if (!isSealed) {
            World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now()");
        }
        return GRADING;
    }

    private static void lead() {
        World.run("update inspection_plan set leader_led = true");
        World.run("update group_member set is_leader = false");
        World.run("insert into group_member values ('%s', '%s', true)"
                .formatted(FieldScene.PLAN, Persona.LEADER.officerId()));
    }
}
