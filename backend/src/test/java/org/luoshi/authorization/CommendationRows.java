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
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 通报表扬 and 好做法. */
final class CommendationRows {
    private static final UUID COMMENDATION = World.id("1e", 1);
    private static final String NONE = "COMMENDATION_NOT_FOUND";
    private static final String WORDS = "现予通报表扬";

    private CommendationRows() {}

    static List<Operation> rows() {
        return List.of(
                query("goodPractices")
                        .in(CommendationRows::practice)
                        .sees(Scope.OFFICE)
                        .selecting("{ items { finding { id } } total }"),
                query("goodPractices")
                        .when("commended")
                        .in(CommendationRows::commended)
                        .sees(Scope.ADDRESSEE)
                        .selecting("{ items { finding { id } } total }"),
                query("commendations")
                        .in(() -> commendation("PROPOSED"))
                        .sees(Scope.OFFICE)
                        .selecting("{ items { id } total }"),
                query("commendations")
                        .when("approved")
                        .in(() -> commendation("APPROVED"))
                        .sees(Scope.ADDRESSEE)
                        .selecting("{ items { id } total }"),
                query("commendation")
                        .in(() -> commendation("PROPOSED"))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("id", id))
                        .selecting("{ id }"),
                query("commendation")
                        .when("approved")
                        .in(() -> commendation("APPROVED"))
                        .sees(Scope.ADDRESSEE, NONE)
                        .with(id -> Map.of("id", id))
                        .selecting("{ id finding { id } }"),
                query("commendationsOfFinding")
                        .in(CommendationRows::practice)
                        .sees(Scope.FINDING, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("findingId", id))
                        .selecting("{ id }"),
                query("commendationsOfMatter")
                        .in(CommendationRows::inTime)
                        .sees(Scope.MATTER, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id))
                        .selecting("{ items { id } mayPropose { id } }"),
                mutation("commendFinding")
                        .by(CLERK, DIRECTOR)
                        .in(CommendationRows::practice)
                        .sees(Scope.OFFICE, "FINDING_NOT_FOUND")
                        .with(id -> Map.of("findingId", id, "text", WORDS, "redaction", "已核对")),
                mutation("commendMatter")
                        .by(CLERK, DIRECTOR)
                        .in(CommendationRows::inTime)
                        .sees(Scope.OFFICE, "MATTER_NOT_FOUND")
                        .with(id -> Map.of("matterId", id, "unitId", World.HOUSING, "text", WORDS, "redaction", "已核对")),
                mutation("decideCommendation")
                        .by(LEADER, CHIEF)
                        .in(() -> commendation("PROPOSED"))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("commendationId", id)),
                mutation("withdrawCommendation")
                        .by(CLERK, DIRECTOR)
                        .in(() -> commendation("PROPOSED"))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("commendationId", id, "reason", "情况有变")),
                mutation("revokeCommendation")
                        .by(CLERK, DIRECTOR)
                        .in(() -> commendation("APPROVED"))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("commendationId", id, "reason", "情况有变")));
    }

    /** A good practice of the housing bureau under an announced plan. */
    private static UUID practice() {
        Scenes.matter();
        World.run("update finding set kind = 'GOOD_PRACTICE'");
        return FieldScene.FINDING;
    }

    /** A closed matter that the housing bureau settled in time. */
    private static UUID inTime() {
        Scenes.matter();
        World.run("update task set status = 'CLOSED', accepted_at = now(), completed_at = now(), completed_by = '%s'"
                .formatted(Persona.LIAISON.officerId()));
        World.run("update matter set closed_at = now()");
        return FieldScene.MATTER;
    }

    private static UUID commended() {
        commendation("APPROVED");
        return FieldScene.FINDING;
    }

    private static UUID commendation(String status) {
        practice();
        var isDecided = status.equals("APPROVED");
        World.run("""
                insert into commendation (id, jurisdiction_id, matter_id, finding_id, unit_id, text, redaction, status, proposed_by, proposed_at,
                  decided_by, decided_at, version)
                values ('%s', '%s', '%s', '%s', '%s', '%s', '已核对', '%s', '%s', now(), %s, %s, 0)""".formatted(
                        COMMENDATION,
                        World.CITY,
                        FieldScene.MATTER,
                        FieldScene.FINDING,
                        World.HOUSING,
                        WORDS,
                        status,
                        Persona.CLERK.officerId(),
                        isDecided ? "'" + Persona.LEADER.officerId() + "'" : "null",
                        isDecided ? "now()" : "null"));
        return COMMENDATION;
    }
}
