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
import org.luoshi.testing.Conclusions;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 规范性文件建议 and 衔接移送. */
final class AdviceRows {
    private static final UUID ADVICE = World.id("16", 11);
    private static final UUID HANDOVER = World.id("16", 12);
    private static final String NO_ADVICE = "ADVICE_NOT_FOUND";

    private AdviceRows() {}

    static List<Operation> rows() {
        return List.of(
                query("documentAdvices")
                        .in(() -> advice("DRAFTED"))
                        .sees(Scope.OFFICE)
                        .selecting("{ items { id } total }"),
                mutation("draftDocumentAdvice")
                        .by(CLERK, DIRECTOR)
                        .in(AdviceRows::conclusion)
                        .sees(Scope.OFFICE, "CONCLUSION_NOT_FOUND")
                        .with(id -> Map.of(
                                "conclusionId",
                                id,
                                "documentTitle",
                                "通知",
                                "issuer",
                                "市住建局",
                                "remedy",
                                "REVOKE",
                                "passages",
                                "第三条",
                                "grounds",
                                "与上位法不一致")),
                mutation("reviewDocumentAdvice")
                        .by(DIRECTOR, LEADER)
                        .in(() -> advice("DRAFTED"))
                        .sees(Scope.OFFICE, NO_ADVICE)
                        .with(id -> Map.of("adviceId", id)),
                mutation("decideDocumentAdvice")
                        .by(CHIEF)
                        .in(() -> advice("SUBMITTED"))
                        .sees(Scope.OFFICE, NO_ADVICE)
                        .with(id -> Map.of("adviceId", id, "adopted", true)),
                mutation("settleDocumentAdvice")
                        .by(CLERK, DIRECTOR)
                        .in(() -> advice("ADOPTED"))
                        .sees(Scope.OFFICE, NO_ADVICE)
                        .with(id -> Map.of("adviceId", id, "outcome", "已修改", "settledOn", today())),
                query("handovers")
                        .in(AdviceRows::handover)
                        .sees(Scope.OFFICE)
                        .with(id -> Map.of("conclusionId", Conclusions.ID))
                        .selecting("{ items { id } total }"),
                mutation("recordHandover")
                        .by(CLERK, DIRECTOR)
                        .in(AdviceRows::conclusion)
                        .sees(Scope.OFFICE, "CONCLUSION_NOT_FOUND")
                        .with(id -> Map.of(
                                "conclusionId",
                                id,
                                "supervision",
                                "FILING_REVIEW",
                                "body",
                                "市司法局",
                                "subject",
                                "文件备案",
                                "handedOn",
                                today())),
                mutation("recordHandoverAnswer")
                        .by(CLERK, DIRECTOR)
                        .in(AdviceRows::handover)
                        .sees(Scope.OFFICE, "HANDOVER_NOT_FOUND")
                        .with(id -> Map.of("handoverId", id, "answer", "已受理", "answeredOn", today())));
    }

    private static String today() {
        return LocalDate.now(TimeSource.ZONE).toString();
    }

    private static UUID conclusion() {
        Conclusions.received();
        World.run("update conclusion set status = 'FINAL', final_at = now()");
        return Conclusions.ID;
    }

    /** Drafted by an inspector, as the table asks everybody who may review for a draft that is not his own. */
    private static UUID advice(String status) {
        conclusion();
        var isReviewed = !status.equals("DRAFTED");
        var isDecided = status.equals("ADOPTED");
        World.run("""
                insert into document_advice (id, jurisdiction_id, matter_id, conclusion_id, document_title, issuer, remedy, passages, grounds, status,
                  drafted_by, drafted_at, reviewed_by, reviewed_at, number, decided_by, decided_at, version)
                values ('%s', '%s', '%s', '%s', '通知', '市住建局', 'CHANGE', '第三条', '与上位法不一致', '%s', '%s', now(), %s, %s, %s, %s, %s, 0)""".formatted(
                        ADVICE,
                        World.CITY,
                        FieldScene.MATTER,
                        Conclusions.ID,
                        status,
                        Persona.INSPECTOR2.officerId(),
                        isReviewed ? "'" + Persona.DIRECTOR.officerId() + "'" : "null",
                        isReviewed ? "now()" : "null",
                        isReviewed ? "'督建〔2026〕1号'" : "null",
                        isDecided ? "'" + Persona.CHIEF.officerId() + "'" : "null",
                        isDecided ? "now()" : "null"));
        return ADVICE;
    }

    private static UUID handover() {
        conclusion();
        World.run("""
                insert into supervision_handover (id, jurisdiction_id, matter_id, conclusion_id, supervision, body, subject, handed_on, recorded_by,
                  recorded_at, version)
                values ('%s', '%s', '%s', '%s', 'LAW_ENFORCEMENT', '市司法局', '执法', current_date, '%s', now(), 0)""".formatted(HANDOVER, World.CITY, FieldScene.MATTER, Conclusions.ID, Persona.CLERK.officerId()));
        return HANDOVER;
    }
}
