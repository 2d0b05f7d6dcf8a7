package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.LEADER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.testing.World;

/** Rows of what the office does with many matters at once. */
final class OfficeRows {
    private OfficeRows() {}

    static List<Operation> rows() {
        return List.of(
                query("mattersByIds").in(Scenes::matter).sees(Scope.MATTER).with(id -> Map.of("ids", List.of(id))),
                query("matterCountsByPhase")
                        .in(Scenes::instructedMatter)
                        .sees(Scope.MATTER)
                        .selecting("{ counts { all } }")
                        .showsIf((body, id) -> body.contains("\"all\":1")),
                query("mattersToInitiate").by(DIRECTOR, LEADER, CHIEF),
                query("unsignedTasks")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF)
                        .in(OfficeRows::unsignedTask)
                        .sees(Scope.OFFICE),
                query("importedMatters")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(id -> Map.of("id", id, "step", "PROPOSED"))
                        .selecting("{ nextAfter }"),
                mutation("proposeImported")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(OfficeRows::proposal)
                        .selecting("{ nextAfter }"),
                mutation("initiateImported")
                        .by(DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(OfficeRows::firstPart)
                        .selecting("{ nextAfter }"),
                mutation("confirmImported")
                        .by(CLERK, DIRECTOR)
                        .in(Scenes::stagedImport)
                        .sees(Scope.OFFICE, "IMPORT_NOT_FOUND")
                        .with(OfficeRows::firstPart)
                        .selecting("{ nextAfter }"));
    }

    private static UUID unsignedTask() {
        var task = Scenes.task();
        World.run("update task set issued_on = current_date - 30, due_on = current_date + 30, status = 'ISSUED'");
        return task;
    }

    private static Map<String, ?> proposal(UUID importId) {
        return Map.of(
                "importId",
                importId,
                "afterRow",
                -1,
                "exceptRows",
                List.of(),
                "deadlineClass",
                "YEAR_END",
                "supervisionKind",
                "DAILY");
    }

    private static Map<String, ?> firstPart(UUID importId) {
        return Map.of("importId", importId, "afterRow", -1, "exceptRows", List.of());
    }
}
