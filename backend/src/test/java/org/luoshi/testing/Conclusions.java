package org.luoshi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Conclusions of the plan of {@link FieldScene}, brought to where a test starts through the API. */
public final class Conclusions {
    public static final UUID ID = World.id("1c", 1);
    public static final UUID PHOTO = World.id("1c", 2);
    public static final UUID REQUEST = World.id("1c", 3);

    private static final String FIELDS =
            " { id number status version title returnReason actions objectionCanRun objectionTerm { dueOn calendarDays rule }"
                    + " targetUnit { name } delivery { way receivedOn note receivedBy { name } }"
                    + " versions { number judgement recommendations signature { signerName intact text }"
                    + " statements { id text supported findingIds evidenceIds recordIds evidence { id } } }"
                    + " review { id status wanted reasons { statementId text } decision decisionReasons term { dueOn } requestedBy { name }"
                    + " reviewer { name } delivery { receivedOn } signature { intact } } }";

    public static final String DRAFT = mutation("draftConclusion", "DraftConclusionInput");
    public static final String WRITE = mutation("writeConclusion", "WriteConclusionInput");
    public static final String SUBMIT = mutation("submitConclusion", "ConclusionCommandInput");
    public static final String SIGN = mutation("signConclusion", "ConclusionCommandInput");
    public static final String RETURN = mutation("returnConclusion", "ReturnConclusionInput");
    public static final String DELIVER = mutation("deliverConclusion", "ConclusionCommandInput");
    public static final String CONFIRM = mutation("confirmConclusionReceipt", "ConclusionCommandInput");
    public static final String RECORD = mutation("recordConclusionReceipt", "RecordConclusionReceiptInput");
    public static final String DRAFT_REVIEW = mutation("draftReviewRequest", "RequestReviewInput");
    public static final String REQUEST_REVIEW = mutation("requestReview", "RequestReviewInput");
    public static final String ASSIGN = mutation("assignReviewer", "AssignReviewerInput");
    public static final String DECIDE = mutation("decideReview", "DecideReviewInput");
    public static final String ONE = "query($id: ID!) { conclusion(id: $id)" + FIELDS + " }";

    private Conclusions() {}

    private static String mutation(String verb, String input) {
        return "mutation($input: %s!) { %s(input: $input)%s }".formatted(input, verb, FIELDS);
    }

    /** A concluded inspection of the housing bureau with one problem, whose photo is here. */
    public static void concludedPlan() {
        FieldScene.plan(false);
        FieldScene.finding();
        FieldScene.evidence(PHOTO, Photos.jpeg(8, 8), new byte[0]);
        World.run("update evidence set state = 'HELD', received_at = now()");
        World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now()");
    }

    public static void drafted() {
        concludedPlan();
        GraphQl.as(Persona.GROUP_LEADER).succeed(DRAFT, Given.input(Given.withCommand(draft())));
    }

    public static Map<String, Object> draft() {
        return Map.of("conclusionId", ID, "planId", FieldScene.PLAN);
    }

    public static void submitted() {
        drafted();
        GraphQl.as(Persona.GROUP_LEADER).succeed(WRITE, Given.input(Given.withCommand(text(0, statement()))));
        GraphQl.as(Persona.GROUP_LEADER).succeed(SUBMIT, command());
    }

    public static void signed() {
        submitted();
        GraphQl.as(Persona.DIRECTOR).succeed(SIGN, command());
    }

    public static void delivered() {
        signed();
        GraphQl.as(Persona.DIRECTOR).succeed(DELIVER, command());
    }

    public static void received() {
        delivered();
        GraphQl.as(Persona.LIAISON).succeed(CONFIRM, command());
    }

    public static void objected() {
        received();
        GraphQl.as(Persona.UNIT_HEAD).succeed(REQUEST_REVIEW, Given.input(Given.withCommand(objection())));
    }

    /** CLERK reviews it. */
    public static void assigned() {
        objected();
        GraphQl.as(Persona.DIRECTOR).succeed(ASSIGN, Given.input(Given.withCommand(assignment(Persona.CLERK))));
    }

    public static Map<String, Object> assignment(Persona reviewer) {
        return Map.of("conclusionId", ID, "reviewerId", reviewer.officerId());
    }

    public static Map<String, Object> objection() {
        return Map.of(
                "conclusionId",
                ID,
                "requestId",
                REQUEST,
                "reasons",
                List.of(Map.of("statementId", World.id("1d", 1), "text", "当日停工因雨，已有报备")),
                "wanted",
                "请求变更第1条");
    }

    public static Map<String, Object> decision(String decision) {
        var input = new HashMap<String, Object>();
        input.put("conclusionId", ID);
        input.put("decision", decision);
        input.put("reasons", "报备记录属实");
        if (decision.equals("REVISE")) {
            input.put(
                    "revised",
                    content(Map.of(
                            "id", World.id("1d", 1),
                            "text", "工地因雨停工一日",
                            "findingIds", List.of(FieldScene.FINDING),
                            "evidenceIds", List.of(PHOTO),
                            "recordIds", List.of())));
        }
        return input;
    }

    /** The whole text with these statements, as read at that version. */
    @SafeVarargs
    public static Map<String, Object> text(int version, Map<String, ?>... statements) {
        return Map.of("conclusionId", ID, "version", version, "text", content(statements));
    }

    @SafeVarargs
    private static Map<String, Object> content(Map<String, ?>... statements) {
        return Map.of("statements", List.of(statements), "judgement", "进度滞后", "recommendations", "增加人手");
    }

    /** A statement on the finding and its photo. */
    public static Map<String, Object> statement() {
        return Map.of(
                "id",
                World.id("1d", 1),
                "text",
                "工地无人施工",
                "findingIds",
                List.of(FieldScene.FINDING),
                "evidenceIds",
                List.of(PHOTO),
                "recordIds",
                List.of());
    }

    /** A statement on nothing. */
    public static Map<String, Object> bareStatement() {
        return Map.of(
                "id",
                World.id("1d", 2),
                "text",
                "资金未到位",
                "findingIds",
                List.of(),
                "evidenceIds",
                List.of(),
                "recordIds",
                List.of());
    }

    /** A new command about the conclusion. */
    public static Map<String, Object> command() {
        return Given.command("conclusionId", ID);
    }
}
