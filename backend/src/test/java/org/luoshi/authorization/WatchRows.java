package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.AUDITOR;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 问责观察. */
final class WatchRows {
    private static final UUID PROJECT = World.id("1a", 1);
    private static final UUID NODE = World.id("1a", 2);
    private static final LocalDate MONTH = LocalDate.now(TimeSource.ZONE).withDayOfMonth(1);
    private static final String NO_PROJECT = "WATCHED_PROJECT_NOT_FOUND";

    private WatchRows() {}

    static List<Operation> rows() {
        return List.of(
                query("watchedProjects")
                        .in(WatchRows::watched)
                        .sees(Scope.MATTER)
                        .selecting("{ items { id } total }"),
                query("watchedProject")
                        .in(WatchRows::watched)
                        .sees(Scope.MATTER, NO_PROJECT)
                        .with(id -> Map.of("id", id)),
                query("watchBulletin")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(WatchRows::node)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("month", MONTH.toString()))
                        .selecting("{ unchecked { id } }"),
                mutation("watchMatter")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(Scenes::matter)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id ->
                                Map.of("matterId", id, "year", MONTH.getYear(), "reason", "市重点项目", "nodes", nodes())),
                mutation("planWatchNodes")
                        .by(CLERK, DIRECTOR)
                        .in(WatchRows::watched)
                        .sees(Scope.OFFICE, NO_PROJECT)
                        .with(id -> Map.of("watchedProjectId", id, "nodes", nodes())),
                mutation("checkWatchNode")
                        .by(CLERK, DIRECTOR)
                        .in(WatchRows::node)
                        .sees(Scope.OFFICE, "WATCH_NODE_NOT_FOUND")
                        .with(id -> Map.of("nodeId", id, "result", "REACHED", "actualPercent", 100, "words", "已完成")),
                mutation("releaseWatchedProject")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(WatchRows::reached)
                        .sees(Scope.OFFICE, NO_PROJECT)
                        .with(id -> Map.of("watchedProjectId", id, "reason", "年度节点完成")),
                mutation("proposeWatchAccountability")
                        .by(CLERK, DIRECTOR)
                        .in(WatchRows::watched)
                        .sees(Scope.OFFICE, NO_PROJECT)
                        .with(id -> Map.of("watchedProjectId", id, "reason", "REFUSAL", "note", "拒不进场")));
    }

    private static List<Map<String, Object>> nodes() {
        return List.of(Map.of("month", MONTH.toString(), "goal", "桩基完成", "plannedPercent", 30));
    }

    private static UUID watched() {
        Scenes.matter();
        World.run("""
                insert into watched_project (id, jurisdiction_id, matter_id, year, reason, put_on_by, put_on_at, version)
                values ('%s', '%s', '%s', %s, '市重点项目', '%s', now(), 0)""".formatted(PROJECT, World.CITY, FieldScene.MATTER, MONTH.getYear(), Persona.DIRECTOR.officerId()));
        World.run("""
                insert into watch_node (id, watched_project_id, matter_id, month, goal, planned_percent, version)
                values ('%s', '%s', '%s', '%s', '桩基完成', 30, 0)""".formatted(NODE, PROJECT, FieldScene.MATTER, MONTH));
        return PROJECT;
    }

    private static UUID node() {
        watched();
        return NODE;
    }

    private static UUID reached() {
        watched();
        World.run(
                "update watch_node set result = 'REACHED', actual_percent = 30, words = '完成', checked_by = '%s', checked_at = now()"
                        .formatted(Persona.CLERK.officerId()));
        return PROJECT;
    }
}
