package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
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

/** 公开通报, 约谈, 移送, 责令改正. */
final class ConsequenceRows {
    private static final UUID RUNG = World.id("16", 7);
    private static final UUID PUBLICATION = World.id("16", 8);
    private static final UUID REFERRAL = World.id("16", 9);
    private static final UUID CORRECTION = World.id("16", 10);
    private static final String NO_RUNG = "ESCALATION_NOT_FOUND";
    private static final String NO_PUBLICATION = "PUBLICATION_NOT_FOUND";

    private ConsequenceRows() {}

    static List<Operation> rows() {
        return List.of(
                query("correctionOrders")
                        .in(() -> correction("ISSUED"))
                        .sees(Scope.ADDRESSEE)
                        .selecting("{ items { id } total }"),
                query("correctionOrders")
                        .when("not issued yet")
                        .in(() -> correction("DRAFTED"))
                        .sees(Scope.OFFICE)
                        .selecting("{ items { id } total }"),
                mutation("draftCorrection")
                        .by(CLERK, DIRECTOR)
                        .in(ConsequenceRows::task)
                        .sees(Scope.OFFICE, "TASK_NOT_FOUND")
                        .with(id -> Map.of(
                                "taskId",
                                id,
                                "misconduct",
                                "CONCEALMENT",
                                "facts",
                                "未如实报告",
                                "requirement",
                                "补报",
                                "dueOn",
                                today())),
                mutation("decideCorrection")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(() -> correction("DRAFTED"))
                        .sees(Scope.OFFICE, "CORRECTION_NOT_FOUND")
                        .with(id -> Map.of("orderId", id, "returnReason", "再核")),
                query("consequence")
                        .in(() -> approved("PUBLIC_CRITICISM"))
                        .sees(Scope.ADDRESSEE, NO_RUNG)
                        .with(id -> Map.of("escalationId", id))
                        .selecting("{ escalation { id } }"),
                query("consequence")
                        .when("accountability")
                        .in(() -> approved("ACCOUNTABILITY_PROPOSAL"))
                        .sees(Scope.OFFICE, NO_RUNG)
                        .with(id -> Map.of("escalationId", id))
                        .selecting("{ escalation { id } }"),
                query("publications")
                        .in(() -> publication("PUBLISHED"))
                        .sees(Scope.ADDRESSEE)
                        .selecting("{ items { id } total }"),
                query("publications")
                        .when("not out yet")
                        .in(() -> publication("APPROVED"))
                        .sees(Scope.OFFICE)
                        .selecting("{ items { id } total }"),
                mutation("preparePublication")
                        .by(CLERK, DIRECTOR)
                        .in(() -> approved("PUBLIC_CRITICISM"))
                        .sees(Scope.OFFICE, NO_RUNG)
                        .with(id -> Map.of("escalationId", id, "medium", "WEB", "text", "现予通报", "redaction", "已核对")),
                mutation("decidePublication")
                        .by(LEADER, CHIEF)
                        .in(() -> publication("PREPARED"))
                        .sees(Scope.OFFICE, NO_PUBLICATION)
                        .with(id -> Map.of("publicationId", id)),
                mutation("recordPublication")
                        .by(CLERK, DIRECTOR)
                        .in(() -> publication("APPROVED"))
                        .sees(Scope.OFFICE, NO_PUBLICATION)
                        .with(id -> Map.of("publicationId", id, "outlet", "第12期", "publishedOn", today())),
                mutation("withdrawPublication")
                        .by(CLERK, DIRECTOR)
                        .in(() -> publication("PUBLISHED"))
                        .sees(Scope.OFFICE, NO_PUBLICATION)
                        .with(id -> Map.of("publicationId", id, "reason", "复核", "withdrawnOn", today())),
                mutation("recordTalk")
                        .by(CLERK, DIRECTOR)
                        .in(() -> approved("ADMONITORY_TALK"))
                        .sees(Scope.OFFICE, NO_RUNG)
                        .with(id -> Map.of(
                                "escalationId",
                                id,
                                "talkedOn",
                                today(),
                                "place",
                                "会议室",
                                "talkedBy",
                                "副市长",
                                "talkedTo",
                                "局长",
                                "minutes",
                                "约谈",
                                "promises",
                                List.of()))
                        .selecting("{ id }"),
                mutation("makeReferral")
                        .by(DIRECTOR)
                        .in(() -> approved("ACCOUNTABILITY_PROPOSAL"))
                        .sees(Scope.OFFICE, NO_RUNG)
                        .with(id -> Map.of(
                                "escalationId", id, "authority", "SUPERVISION", "clue", "线索", "materials", "凭证")),
                mutation("recordReferralReceipt")
                        .by(DIRECTOR)
                        .in(() -> referral("MADE"))
                        .sees(Scope.REFERRAL, "REFERRAL_NOT_FOUND")
                        .with(id -> Map.of("referralId", id, "receiptNumber", "7号", "receivedOn", today())),
                mutation("recordReferralAnswer")
                        .by(DIRECTOR)
                        .in(() -> referral("RECEIVED"))
                        .sees(Scope.REFERRAL, "REFERRAL_NOT_FOUND")
                        .with(id -> Map.of("referralId", id, "answer", "已立案", "answeredOn", today())));
    }

    private static String today() {
        return LocalDate.now(TimeSource.ZONE).toString();
    }

    private static UUID task() {
        Scenes.matter();
        return Scenes.TASK;
    }

    private static UUID correction(String status) {
        Scenes.matter();
        var isOut = status.equals("ISSUED");
        World.run("""
                insert into correction_order (id, jurisdiction_id, matter_id, task_id, unit_id, misconduct, facts, requirement, due_on, status, drafted_by,
                  drafted_at, decided_by, decided_at, number, correction_task_id, version)
                values ('%s', '%s', '%s', '%s', '%s', 'CONCEALMENT', '未如实报告', '补报', current_date, '%s', '%s', now(), %s, %s, %s, %s, 0)""".formatted(
                        CORRECTION,
                        World.CITY,
                        FieldScene.MATTER,
                        Scenes.TASK,
                        World.HOUSING,
                        status,
                        Persona.CLERK.officerId(),
                        isOut ? "'" + Persona.DIRECTOR.officerId() + "'" : "null",
                        isOut ? "now()" : "null",
                        isOut ? "'督改〔2026〕1号'" : "null",
                        isOut ? "'" + Scenes.TASK + "'" : "null"));
        return CORRECTION;
    }

    private static UUID approved(String rung) {
        Scenes.matter();
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, rule, reason, proposed_at, status, decided_by,
                  decided_at, instruction, version)
                values ('%s', '%s', '%s', '%s', '%s', '%s', 'D.7.5', 'MANUAL', now(), 'APPROVED', '%s', now(), '同意', 0)""".formatted(
                RUNG, World.CITY, FieldScene.MATTER, Scenes.TASK, World.HOUSING, rung, Persona.LEADER.officerId()));
        return RUNG;
    }

    private static UUID publication(String status) {
        approved("PUBLIC_CRITICISM");
        var decidedBy = status.equals("PREPARED") ? "null" : "'" + Persona.LEADER.officerId() + "'";
        var isOut = status.equals("PUBLISHED");
        World.run("""
                insert into publication (id, jurisdiction_id, matter_id, escalation_id, unit_id, medium, text, redaction, status, prepared_by, prepared_at,
                  decided_by, decided_at, outlet, published_on, version)
                values ('%s', '%s', '%s', '%s', '%s', 'WEB', '通报', '已核对', '%s', '%s', now(), %s, %s, %s, %s, 0)""".formatted(
                        PUBLICATION,
                        World.CITY,
                        FieldScene.MATTER,
                        RUNG,
                        World.HOUSING,
                        status,
                        Persona.CLERK.officerId(),
                        decidedBy,
                        status.equals("PREPARED") ? "null" : "now()",
                        isOut ? "'第12期'" : "null",
                        isOut ? "current_date" : "null"));
        return PUBLICATION;
    }

    private static UUID referral(String status) {
        approved("ACCOUNTABILITY_PROPOSAL");
        var isReceived = status.equals("RECEIVED");
        World.run("""
                insert into referral (id, jurisdiction_id, matter_id, escalation_id, authority, clue, materials, status, made_by, made_at, approved_by,
                  received_on, receipt_number)
                values ('%s', '%s', '%s', '%s', 'SUPERVISION', '线索', '凭证', '%s', '%s', now(), '%s', %s, %s)""".formatted(
                        REFERRAL,
                        World.CITY,
                        FieldScene.MATTER,
                        RUNG,
                        status,
                        Persona.DIRECTOR.officerId(),
                        Persona.LEADER.officerId(),
                        isReceived ? "current_date" : "null",
                        isReceived ? "'7号'" : "null"));
        return REFERRAL;
    }
}
