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

/** 督查专报. */
final class SpecialReportRows {
    private static final UUID REPORT = World.id("1c", 1);
    private static final UUID ITEM = World.id("1c", 2);
    private static final UUID RUNG = World.id("16", 17);
    private static final UUID PUBLICATION = World.id("16", 18);
    private static final String NONE = "SPECIAL_REPORT_NOT_FOUND";

    private SpecialReportRows() {}

    static List<Operation> rows() {
        return List.of(
                query("specialReports")
                        .in(() -> report(true))
                        .sees(Scope.ADDRESSEE)
                        .selecting("{ items { id } total }"),
                query("specialReports")
                        .when("draft")
                        .in(() -> report(false))
                        .sees(Scope.OFFICE)
                        .selecting("{ items { id } total }"),
                query("specialReport")
                        .in(() -> report(true))
                        .sees(Scope.ADDRESSEE, NONE)
                        .with(id -> Map.of("id", id))
                        .selecting("{ id items { text } addressees { reply } }"),
                query("specialReport")
                        .when("draft")
                        .in(() -> report(false))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("id", id))
                        .selecting("{ id }"),
                query("reportCauses")
                        .by(CLERK, DIRECTOR)
                        .in(SpecialReportRows::closed)
                        .sees(Scope.OFFICE)
                        .selecting("{ items { id } total }"),
                mutation("draftSpecialReport")
                        .by(CLERK, DIRECTOR)
                        .in(Persona.LEADER::officerId)
                        .sees(Scope.OFFICE, "INVALID_INPUT")
                        .with(id -> Map.of("title", "督查专报", "addresseeIds", List.of(id), "withWaiting", false)),
                mutation("addToSpecialReport")
                        .by(CLERK, DIRECTOR)
                        .in(() -> report(false))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("reportId", id)),
                mutation("saveSpecialReport")
                        .by(CLERK, DIRECTOR)
                        .in(() -> report(false))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of(
                                "reportId",
                                id,
                                "title",
                                "督查专报",
                                "addresseeIds",
                                leaders(),
                                "items",
                                List.of(),
                                "expectedVersion",
                                0)),
                mutation("issueSpecialReport")
                        .by(DIRECTOR)
                        .in(() -> report(false))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("reportId", id, "expectedVersion", 0)),
                mutation("withdrawSpecialReport")
                        .by(CLERK, DIRECTOR)
                        .in(() -> report(false))
                        .sees(Scope.OFFICE, NONE)
                        .with(id -> Map.of("reportId", id, "reason", "并入下期")),
                mutation("readSpecialReport")
                        .by(LEADER, CHIEF)
                        .in(() -> report(true))
                        .sees(Scope.ADDRESSED_LEADER, NONE)
                        .with(id -> Map.of("reportId", id)),
                mutation("replySpecialReport")
                        .by(LEADER, CHIEF)
                        .in(() -> report(true))
                        .sees(Scope.ADDRESSED_LEADER, NONE)
                        .with(id -> Map.of("reportId", id, "text", "请住建局抓紧。")),
                mutation("waiveReport")
                        .by(CLERK, DIRECTOR)
                        .in(SpecialReportRows::closed)
                        .sees(Scope.OFFICE, "REPORT_CAUSE_GONE")
                        .with(id -> Map.of("causeId", "CLOSED_MATTER:" + id + ":0", "reason", "已在周报报告"))
                        .selecting("{ id }"));
    }

    private static List<UUID> leaders() {
        return List.of(Persona.LEADER.officerId());
    }

    /** A closed matter whose source is answered by a special report. */
    private static UUID closed() {
        Scenes.closedMatter();
        World.run("update matter set source = 'DOCUMENT', result_summary = '全部办结'");
        return FieldScene.MATTER;
    }

    /** A criticism of the housing bureau, for the leader. */
    private static UUID report(boolean isIssued) {
        Scenes.matter();
        var clerk = Persona.CLERK.officerId();
        var leader = Persona.LEADER.officerId();
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, rule, reason, proposed_at, status, decided_by,
                  decided_at, instruction, version)
                values ('%s', '%s', '%s', '%s', '%s', 'SPECIAL_REPORT_CRITICISM', 'CT-18', 'MANUAL', now(), 'APPROVED', '%s', now(), '同意', 0)""".formatted(RUNG, World.CITY, FieldScene.MATTER, Scenes.TASK, World.HOUSING, leader));
        World.run("""
                insert into publication (id, jurisdiction_id, matter_id, escalation_id, unit_id, medium, text, redaction, status, prepared_by, prepared_at,
                  decided_by, decided_at, version)
                values ('%s', '%s', '%s', '%s', '%s', 'INTERNAL', '通报', '已核对', 'APPROVED', '%s', now(), '%s', now(), 0)""".formatted(PUBLICATION, World.CITY, FieldScene.MATTER, RUNG, World.HOUSING, clerk, leader));
        World.run("""
                insert into special_report (id, jurisdiction_id, title, status, drafted_by, drafted_at, edited_by, edited_at, version)
                values ('%s', '%s', '督查专报', 'DRAFT', '%s', now(), '%s', now(), 0)""".formatted(REPORT, World.CITY, clerk, clerk));
        World.run("""
                insert into special_report_item (id, report_id, jurisdiction_id, position, cause, record_id, occasion, matter_id, matter_title, unit_id, text, issued)
                values ('%s', '%s', '%s', 0, 'CRITICISM', '%s', 0, '%s', '拆迁', '%s', '通报', %s)""".formatted(ITEM, REPORT, World.CITY, PUBLICATION, FieldScene.MATTER, World.HOUSING, isIssued));
        World.run(
                "insert into special_report_addressee values ('%s', '%s', '%s')".formatted(REPORT, leader, World.CITY));
        if (isIssued) {
            World.run("""
                    update special_report set status = 'ISSUED', number = '督专〔2026〕1号', issued_by = '%s', issued_at = now(), issued_on = current_date""".formatted(Persona.DIRECTOR.officerId()));
        }
        return REPORT;
    }
}
