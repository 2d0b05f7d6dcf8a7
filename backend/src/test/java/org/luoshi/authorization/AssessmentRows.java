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
import org.luoshi.testing.World;

/** 考核: the office sees all units of its jurisdiction, a unit its own. */
final class AssessmentRows {
    private static final int YEAR = 2026;
    private static final UUID ENTRY = World.id("20", 1);

    private AssessmentRows() {}

    static List<Operation> rows() {
        return List.of(
                query("assessment")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR)
                        .in(AssessmentRows::entry)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("year", YEAR))
                        .selecting("{ standings { entries } }")
                        .showsIf((body, id) -> body.contains("\"entries\":1")),
                query("unitScore")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF, AUDITOR, LIAISON, UNIT_HEAD)
                        .in(() -> World.HOUSING)
                        .sees(Scope.ADDRESSEE, "UNIT_NOT_FOUND")
                        .with(id -> Map.of("unitId", id, "year", YEAR))
                        .selecting("{ units }"),
                query("scoreRules").selecting("{ version }"),
                query("scorePresets").selecting("{ preset }"),
                mutation("adoptScoreRules")
                        .by(DIRECTOR)
                        .selecting("{ version }")
                        .with(id -> Map.of(
                                "rulesId",
                                UUID.randomUUID(),
                                "name",
                                "考核办法",
                                "effectiveOn",
                                LocalDate.of(2036, 1, 1).toString(),
                                "base",
                                100,
                                "points",
                                List.of(Map.of("kind", "OVERDUE", "points", -1)),
                                "note",
                                "常务会议通过")),
                mutation("enterScore")
                        .by(CLERK, DIRECTOR)
                        .in(() -> World.HOUSING)
                        .sees(Scope.JURISDICTION, "UNIT_NOT_FOUND")
                        .selecting("{ kind }")
                        .with(id -> Map.of(
                                "entryId",
                                UUID.randomUUID(),
                                "unitId",
                                id,
                                "kind",
                                "POSITIVE_INSTRUCTION",
                                "reason",
                                "市长批示肯定")),
                mutation("askAboutScore")
                        .by(LIAISON, UNIT_HEAD)
                        .in(AssessmentRows::entry)
                        .sees(Scope.ADDRESSEE, "SCORE_ENTRY_NOT_FOUND")
                        .selecting("{ kind }")
                        .with(id -> Map.of("entryId", id, "question", "请核实")),
                mutation("answerScoreQuestion")
                        .by(DIRECTOR)
                        .in(AssessmentRows::asked)
                        .sees(Scope.OFFICE, "SCORE_ENTRY_NOT_FOUND")
                        .selecting("{ kind }")
                        .with(id -> Map.of("entryId", id, "reverse", true, "answer", "经核实")));
    }

    private static UUID entry() {
        World.run("""
                insert into score_entry (id, jurisdiction_id, unit_id, kind, points, rule_set_id, cause_key, ordinal, occurred_on, provisional_until, entered_at)
                values ('%s', '%s', '%s', 'OVERDUE', -1, '00000000-0000-4000-8000-000000000002', 'x', 1, '2026-03-02', '2036-01-01', now())""".formatted(ENTRY, World.CITY, World.HOUSING));
        return ENTRY;
    }

    private static UUID asked() {
        entry();
        World.run("""
                insert into score_question (id, entry_id, jurisdiction_id, unit_id, asked_by, asked_at, question, status)
                select gen_random_uuid(), e.id, e.jurisdiction_id, e.unit_id, o.id, now(), '请核实', 'OPEN' from score_entry e, lateral (select id from officer where unit_id = e.unit_id limit 1) o""");
        return ENTRY;
    }
}
