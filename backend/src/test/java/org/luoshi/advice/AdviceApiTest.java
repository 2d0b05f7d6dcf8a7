package org.luoshi.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Conclusions;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("规范性文件建议 (R733-19)")
class AdviceApiTest {
    private static final String DRAFT =
            "mutation ($input: DraftDocumentAdviceInput!) { draftDocumentAdvice(input: $input) { id status number } }";
    private static final String REVIEW =
            "mutation ($input: ReviewDocumentAdviceInput!) { reviewDocumentAdvice(input: $input) { status number returnReason } }";
    private static final String DECIDE =
            "mutation ($input: DecideDocumentAdviceInput!) { decideDocumentAdvice(input: $input) { status instruction } }";
    private static final String SETTLE =
            "mutation ($input: SettleDocumentAdviceInput!) { settleDocumentAdvice(input: $input) { status outcome settledOn } }";
    private static final String LIST = """
            query ($conclusion: ID) { documentAdvices(conclusionId: $conclusion) { total items { id status number documentTitle conclusionNumber actions
              draftedBy { name } reviewedBy { name } decidedBy { name } } } }""";
    private static final String PAGE =
            "query ($status: AdviceStatus, $after: String) { documentAdvices(status: $status, first: 1, after: $after) { total nextCursor items { id } } }";
    private static final String FOLLOW_UPS = "query ($id: ID!) { conclusion(id: $id) { followUps } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);

    @Test
    void isDraftedByOneReportedByAnotherDecidedByTheHeadOfTheGovernmentAndItsOutcomeRecorded() {
        finalConclusion();
        var advice = drafted();
        assertThat(heard("ADVICE_TO_REVIEW")).isEqualTo("DIRECTOR");
        listed(Persona.DIRECTOR)
                .body("data.documentAdvices.items.actions", contains(contains("REVIEW")))
                .body("data.documentAdvices.items.draftedBy.name", contains("CLERK"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REVIEW, review(advice, null))
                .body("data.reviewDocumentAdvice.status", equalTo("SUBMITTED"))
                .body("data.reviewDocumentAdvice.number", matchesRegex("督建〔\\d{4}〕1号"));
        assertThat(heard("ADVICE_TO_DECIDE")).isEqualTo("CHIEF");
        listed(Persona.LEADER).body("data.documentAdvices.items.actions", contains(empty()));
        GraphQl.as(Persona.CHIEF)
                .succeed(DECIDE, decision(advice, true, "请司法局研究修改"))
                .body("data.decideDocumentAdvice.status", equalTo("ADOPTED"))
                .body("data.decideDocumentAdvice.instruction", equalTo("请司法局研究修改"));
        assertThat(heard("ADVICE_DECIDED")).isEqualTo("CLERK,DIRECTOR");
        GraphQl.as(Persona.CLERK)
                .succeed(SETTLE, outcome(advice, TODAY))
                .body("data.settleDocumentAdvice.status", equalTo("SETTLED"))
                .body("data.settleDocumentAdvice.settledOn", equalTo(TODAY.toString()));
        listed(Persona.AUDITOR)
                .body("data.documentAdvices.total", equalTo(1))
                .body("data.documentAdvices.items.conclusionNumber", contains(matchesRegex("督结〔\\d{4}〕1号")))
                .body("data.documentAdvices.items.reviewedBy.name", contains("DIRECTOR"))
                .body("data.documentAdvices.items.decidedBy.name", contains("CHIEF"))
                .body("data.documentAdvices.items[0].actions", empty());
        assertThat(World.value(
                        "select string_agg(action, ' ' order by seq) from audit_entry where action like 'ADVICE%'"))
                .isEqualTo("ADVICE_DRAFTED ADVICE_SUBMITTED ADVICE_ADOPTED ADVICE_SETTLED");
    }

    @Test
    void isReturnedWithAReasonAndNeverReachesTheHeadOfTheGovernment() {
        finalConclusion();
        var advice = drafted();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REVIEW, review(advice, "依据要写到条款"))
                .body("data.reviewDocumentAdvice.status", equalTo("RETURNED"))
                .body("data.reviewDocumentAdvice.returnReason", equalTo("依据要写到条款"))
                .body("data.reviewDocumentAdvice.number", nullValue());
        assertThat(heard("ADVICE_DECIDED")).isEqualTo("CLERK");
        assertThat(World.value("select count(*) from notification where kind = 'ADVICE_TO_DECIDE'"))
                .isEqualTo("0");
        GraphQl.as(Persona.CHIEF).refused("ADVICE_WRONG_STATUS", DECIDE, decision(advice, true, null));
        GraphQl.as(Persona.DIRECTOR).refused("ADVICE_WRONG_STATUS", REVIEW, review(advice, null));
    }

    @Test
    void isDeclinedWithAReasonOnly() {
        finalConclusion();
        var advice = drafted();
        GraphQl.as(Persona.DIRECTOR).succeed(REVIEW, review(advice, null));
        GraphQl.as(Persona.CHIEF).refused("INVALID_INPUT", DECIDE, decision(advice, false, " "));
        GraphQl.as(Persona.CHIEF)
                .succeed(DECIDE, decision(advice, false, "该文件即将期满"))
                .body("data.decideDocumentAdvice.status", equalTo("DECLINED"));
        GraphQl.as(Persona.CLERK).refused("ADVICE_WRONG_STATUS", SETTLE, outcome(advice, TODAY));
    }

    @Test
    void isNotReportedByWhoDraftedIt() {
        finalConclusion();
        var advice = UUID.fromString(
                GraphQl.as(Persona.DIRECTOR).succeed(DRAFT, content()).extract().path("data.draftDocumentAdvice.id"));
        assertThat(heard("ADVICE_TO_REVIEW")).isEqualTo("LEADER");
        GraphQl.as(Persona.DIRECTOR).refused("ADVICE_OWN_DRAFT", REVIEW, review(advice, null));
        GraphQl.as(Persona.LEADER)
                .succeed(REVIEW, review(advice, null))
                .body("data.reviewDocumentAdvice.status", equalTo("SUBMITTED"));
    }

    @Test
    void waitsUntilTheUnitCanNoLongerObject() {
        Conclusions.received();
        GraphQl.as(Persona.CLERK).refused("ADVICE_CONCLUSION_OPEN", DRAFT, content());
        followUps(Persona.CLERK, List.of("HAND_OVER"));
        World.run("update conclusion set status = 'FINAL', final_at = now()");
        followUps(Persona.CLERK, List.of("ADVISE_ON_DOCUMENT", "HAND_OVER"));
        followUps(Persona.LEADER, List.of());
        followUps(Persona.LIAISON, List.of());
        var advice = drafted();
        World.run("update conclusion set status = 'WITHDRAWN', final_at = null");
        GraphQl.as(Persona.DIRECTOR).refused("ADVICE_CONCLUSION_OPEN", REVIEW, review(advice, null));
        assertThat(World.value("select status from document_advice")).isEqualTo("DRAFTED");
    }

    @Test
    void isSeenByTheOfficeAlone() {
        finalConclusion();
        drafted();
        for (var outsider : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.OTHER_LIAISON, Persona.FAR_DIRECTOR)) {
            listed(outsider).body("data.documentAdvices.total", equalTo(0));
        }
    }

    @Test
    void doesEverythingOnceHoweverOftenItIsSent() {
        finalConclusion();
        var draft = content();
        UUID advice = null;
        for (var again = 0; again < 2; again++) {
            advice = UUID.fromString(
                    GraphQl.as(Persona.CLERK).succeed(DRAFT, draft).extract().path("data.draftDocumentAdvice.id"));
        }
        var review = review(advice, null);
        var decision = decision(advice, true, null);
        var outcome = outcome(advice, TODAY);
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.DIRECTOR).succeed(REVIEW, review);
        }
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.CHIEF).succeed(DECIDE, decision);
        }
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.CLERK).succeed(SETTLE, outcome);
        }
        assertThat(World.value("select count(*) || ' ' || max(number) from document_advice"))
                .matches("1 督建〔\\d{4}〕1号");
    }

    @Test
    void refusesWhatIsIncompleteOrOfAnotherTime() {
        finalConclusion();
        for (var field : List.of("documentTitle", "issuer", "passages", "grounds")) {
            GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DRAFT, content(field, " "));
        }
        GraphQl.as(Persona.CLERK).refused("CONCLUSION_NOT_FOUND", DRAFT, content("conclusionId", UUID.randomUUID()));
        var advice = drafted();
        GraphQl.as(Persona.DIRECTOR).succeed(REVIEW, review(advice, null));
        GraphQl.as(Persona.CHIEF).succeed(DECIDE, decision(advice, true, null));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", SETTLE, outcome(advice, TODAY.plusDays(1)));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", SETTLE, outcome(advice, TODAY.minusDays(1)));
        assertThat(World.value("select status from document_advice")).isEqualTo("ADOPTED");
    }

    @Test
    void isListedPageByPageAndByStatus() {
        finalConclusion();
        var older = drafted();
        var newer = drafted();
        String cursor = GraphQl.as(Persona.CLERK)
                .succeed(PAGE, Map.of("status", "DRAFTED"))
                .body("data.documentAdvices.items.id", contains(newer.toString()))
                .body("data.documentAdvices.total", equalTo(2))
                .extract()
                .path("data.documentAdvices.nextCursor");
        GraphQl.as(Persona.CLERK)
                .succeed(PAGE, Map.of("status", "DRAFTED", "after", cursor))
                .body("data.documentAdvices.items.id", contains(older.toString()))
                .body("data.documentAdvices.nextCursor", nullValue());
        GraphQl.as(Persona.CLERK)
                .succeed(PAGE, Map.of("status", "ADOPTED"))
                .body("data.documentAdvices.total", equalTo(0));
    }

    @Test
    void listsManyWithTheStatementsOfTwo() {
        finalConclusion();
        drafted();
        drafted();
        var ofTwo = Statements.of(() -> listed(Persona.CLERK).body("data.documentAdvices.items", hasSize(2)));
        for (var i = 0; i < 6; i++) {
            drafted();
        }
        assertThat(Statements.of(() -> listed(Persona.CLERK).body("data.documentAdvices.items", hasSize(8))))
                .isEqualTo(ofTwo);
    }

    private static void finalConclusion() {
        Conclusions.received();
        World.run("update conclusion set status = 'FINAL', final_at = now()");
    }

    private static UUID drafted() {
        return UUID.fromString(GraphQl.as(Persona.CLERK)
                .succeed(DRAFT, content())
                .body("data.draftDocumentAdvice.status", equalTo("DRAFTED"))
                .extract()
                .path("data.draftDocumentAdvice.id"));
    }

    private static ValidatableResponse listed(Persona reader) {
        return GraphQl.as(reader).succeed(LIST, Map.of("conclusion", Conclusions.ID));
    }

    private static void followUps(Persona reader, List<String> wanted) {
        GraphQl.as(reader)
                .succeed(FOLLOW_UPS, Map.of("id", Conclusions.ID))
                .body("data.conclusion.followUps", equalTo(wanted));
    }

    private static Map<String, Object> content(Object... changed) {
        var input = new HashMap<String, Object>(Map.of(
                "conclusionId", Conclusions.ID,
                "documentTitle", "关于建筑工地停工报备的通知",
                "documentNumber", "建发〔2024〕18号",
                "issuer", "市住房和城乡建设局",
                "remedy", "CHANGE",
                "passages", "第三条要求停工满三十日方才报备。",
                "grounds", "与《建设工程安全生产管理条例》不一致。"));
        if (changed.length > 0) {
            input.put((String) changed[0], changed[1]);
        }
        return Given.input(Given.withCommand(input));
    }

    private static Map<String, Object> review(UUID advice, @Nullable String returnReason) {
        var input = new HashMap<String, Object>(Map.of("adviceId", advice));
        if (returnReason != null) {
            input.put("returnReason", returnReason);
        }
        return Given.input(Given.withCommand(input));
    }

    private static Map<String, Object> decision(UUID advice, boolean adopted, @Nullable String word) {
        var input = new HashMap<String, Object>(Map.of("adviceId", advice, "adopted", adopted));
        if (word != null) {
            input.put("instruction", word);
        }
        return Given.input(Given.withCommand(input));
    }

    private static Map<String, Object> outcome(UUID advice, LocalDate on) {
        return Given.input(
                Given.withCommand(Map.of("adviceId", advice, "outcome", "已修改第三条", "settledOn", on.toString())));
    }

    private static String heard(String kind) {
        return World.value(
                "select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id where n.kind = '%s'"
                        .formatted(kind));
    }
}
