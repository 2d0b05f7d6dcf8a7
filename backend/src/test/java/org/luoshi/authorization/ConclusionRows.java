package org.luoshi.authorization;

import static org.luoshi.authorization.Operation.mutation;
import static org.luoshi.authorization.Operation.query;
import static org.luoshi.platform.Role.CHIEF;
import static org.luoshi.platform.Role.CLERK;
import static org.luoshi.platform.Role.DIRECTOR;
import static org.luoshi.platform.Role.LEADER;
import static org.luoshi.platform.Role.LIAISON;
import static org.luoshi.platform.Role.UNIT_HEAD;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.Conclusions;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** 督查结论, 异议, 复核. */
final class ConclusionRows {
    private static final String MISSING = "CONCLUSION_NOT_FOUND";

    private ConclusionRows() {}

    static List<Operation> rows() {
        return List.of(
                query("conclusions")
                        .in(scene(Conclusions::delivered))
                        .sees(Scope.FINDING)
                        .selecting("{ items { id } total }"),
                query("conclusions")
                        .when("draft")
                        .in(scene(Conclusions::drafted))
                        .sees(Scope.CONCLUSION_DRAFT)
                        .selecting("{ items { id } total }"),
                query("conclusion")
                        .in(scene(Conclusions::delivered))
                        .sees(Scope.FINDING, MISSING)
                        .with(id -> Map.of("id", id)),
                query("reviewCandidates")
                        .by(DIRECTOR, CHIEF)
                        .in(scene(Conclusions::objected))
                        .sees(Scope.OFFICE, MISSING)
                        .with(id -> Map.of("conclusionId", id))
                        .selecting("{ candidates { id } }"),
                mutation("draftConclusion")
                        .in(() -> {
                            Conclusions.concludedPlan();
                            return FieldScene.PLAN;
                        })
                        .sees(Scope.PLAN, "PLAN_NOT_FOUND")
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> Map.of("conclusionId", Conclusions.ID, "planId", id)),
                mutation("writeConclusion")
                        .in(scene(Conclusions::drafted))
                        .sees(Scope.CONCLUSION_DRAFT, MISSING)
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(id -> about(id, Conclusions.text(0, Conclusions.statement()))),
                mutation("submitConclusion")
                        .in(scene(ConclusionRows::written))
                        .sees(Scope.CONCLUSION_DRAFT, MISSING)
                        .may(Scope.GROUP, "NOT_GROUP_MEMBER")
                        .with(ConclusionRows::named),
                mutation("signConclusion")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(scene(Conclusions::submitted))
                        .sees(Scope.OFFICE, MISSING)
                        .with(ConclusionRows::named),
                mutation("returnConclusion")
                        .by(DIRECTOR, LEADER, CHIEF)
                        .in(scene(Conclusions::submitted))
                        .sees(Scope.OFFICE, MISSING)
                        .with(id -> Map.of("conclusionId", id, "reason", "第1条表述不准")),
                mutation("deliverConclusion")
                        .in(scene(Conclusions::signed))
                        .sees(Scope.CONCLUSION_SIGNED, MISSING)
                        .may(Scope.CONCLUSION_DELIVERY, "NOT_GROUP_MEMBER")
                        .with(ConclusionRows::named),
                mutation("confirmConclusionReceipt")
                        .by(LIAISON, UNIT_HEAD)
                        .in(scene(Conclusions::delivered))
                        .sees(Scope.HANDLING_UNIT, MISSING)
                        .with(ConclusionRows::named),
                mutation("recordConclusionReceipt")
                        .by(CLERK, DIRECTOR)
                        .in(scene(Conclusions::delivered))
                        .sees(Scope.OFFICE, MISSING)
                        .with(id -> Map.of("conclusionId", id, "receivedOn", today(), "note", "留置送达")),
                mutation("draftReviewRequest")
                        .by(LIAISON, UNIT_HEAD)
                        .in(scene(Conclusions::received))
                        .sees(Scope.HANDLING_UNIT, MISSING)
                        .with(id -> about(id, Conclusions.objection())),
                mutation("requestReview")
                        .by(UNIT_HEAD)
                        .in(scene(Conclusions::received))
                        .sees(Scope.HANDLING_UNIT, MISSING)
                        .with(id -> about(id, Conclusions.objection())),
                mutation("assignReviewer")
                        .by(DIRECTOR, CHIEF)
                        .in(scene(Conclusions::objected))
                        .sees(Scope.OFFICE, MISSING)
                        .with(id -> about(id, Conclusions.assignment(Persona.CLERK))),
                mutation("decideReview")
                        .by(CLERK, DIRECTOR, LEADER, CHIEF)
                        .in(scene(Conclusions::assigned))
                        .sees(Scope.OFFICE, MISSING)
                        .may(Scope.REVIEWER, "NOT_REVIEWER")
                        .with(id -> about(id, Conclusions.decision("UPHOLD"))));
    }

    private static Supplier<UUID> scene(Runnable scene) {
        return () -> {
            scene.run();
            return Conclusions.ID;
        };
    }

    private static void written() {
        Conclusions.drafted();
        World.run("update conclusion_version set judgement = '进度滞后'");
    }

    private static Map<String, Object> about(UUID id, Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("conclusionId", id);
        return input;
    }

    private static Map<String, ?> named(UUID id) {
        return Map.of("conclusionId", id);
    }

    private static String today() {
        return LocalDate.now(TimeSource.ZONE).toString();
    }
}
