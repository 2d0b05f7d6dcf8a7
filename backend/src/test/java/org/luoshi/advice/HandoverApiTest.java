package org.luoshi.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
@DisplayName("衔接移送 (R733-22)")
class HandoverApiTest {
    private static final String RECORD =
            "mutation ($input: RecordHandoverInput!) { recordHandover(input: $input) { id body mayAnswer } }";
    private static final String ANSWER =
            "mutation ($input: RecordHandoverAnswerInput!) { recordHandoverAnswer(input: $input) { id answer answeredOn mayAnswer } }";
    private static final String LIST =
            "query ($conclusion: ID!) { handovers(conclusionId: $conclusion) { total items { id answer recordedBy { name } } } }";
    private static final String PAGE =
            "query ($conclusion: ID!, $after: String) { handovers(conclusionId: $conclusion, first: 1, after: $after) { total nextCursor items { id } } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);

    @Test
    void isRecordedAndAnsweredOnceHoweverOftenItIsSent() {
        Conclusions.delivered();
        var content = content();
        var id = recorded(content);
        assertThat(recorded(content)).isEqualTo(id);
        var answer = answer(id, TODAY);
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.DIRECTOR)
                    .succeed(ANSWER, answer)
                    .body("data.recordHandoverAnswer.answer", equalTo("已立案调查"))
                    .body("data.recordHandoverAnswer.mayAnswer", equalTo(false));
        }
        GraphQl.as(Persona.CLERK).refused("HANDOVER_ANSWERED", ANSWER, answer(id, TODAY));
        listed(Persona.AUDITOR)
                .body("data.handovers.total", equalTo(1))
                .body("data.handovers.items.answer", contains("已立案调查"))
                .body("data.handovers.items.recordedBy.name", contains("CLERK"));
        assertThat(World.value(
                        "select string_agg(action, ' ' order by seq) from audit_entry where action like 'HANDOVER%'"))
                .isEqualTo("HANDOVER_RECORDED HANDOVER_ANSWERED");
    }

    @Test
    void isSeenByTheOfficeAlone() {
        Conclusions.delivered();
        recorded(content());
        for (var outsider : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.OTHER_LIAISON, Persona.FAR_DIRECTOR)) {
            listed(outsider).body("data.handovers.total", equalTo(0));
        }
    }

    @Test
    void refusesWhatIsIncompleteOrOfAnotherTime() {
        Conclusions.delivered();
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", RECORD, content("body", ""));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", RECORD, content("subject", " "));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        RECORD,
                        content("handedOn", TODAY.plusDays(1).toString()));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        RECORD,
                        content("handedOn", TODAY.minusDays(1).toString()));
        GraphQl.as(Persona.CLERK).refused("CONCLUSION_NOT_FOUND", RECORD, content("conclusionId", UUID.randomUUID()));
        var id = recorded(content());
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", ANSWER, answer(id, TODAY.minusDays(1)));
        GraphQl.as(Persona.CLERK).refused("HANDOVER_NOT_FOUND", ANSWER, answer(UUID.randomUUID(), TODAY));
    }

    @Test
    void isNotMadeOfAConclusionThatWasWithdrawn() {
        Conclusions.delivered();
        World.run("update conclusion set status = 'WITHDRAWN'");
        GraphQl.as(Persona.CLERK).refused("HANDOVER_CONCLUSION_UNSIGNED", RECORD, content());
    }

    @Test
    void isListedPageByPage() {
        Conclusions.delivered();
        var older = recorded(content());
        var newer = recorded(content());
        String cursor = GraphQl.as(Persona.CLERK)
                .succeed(PAGE, Map.of("conclusion", Conclusions.ID))
                .body("data.handovers.items.id", contains(newer.toString()))
                .extract()
                .path("data.handovers.nextCursor");
        GraphQl.as(Persona.CLERK)
                .succeed(PAGE, Map.of("conclusion", Conclusions.ID, "after", cursor))
                .body("data.handovers.items.id", contains(older.toString()))
                .body("data.handovers.total", equalTo(2));
    }

    @Test
    void listsManyWithTheStatementsOfTwo() {
        Conclusions.delivered();
        recorded(content());
        recorded(content());
        var ofTwo = Statements.of(() -> listed(Persona.CLERK).body("data.handovers.items", hasSize(2)));
        for (var i = 0; i < 6; i++) {
            recorded(content());
        }
        assertThat(Statements.of(() -> listed(Persona.CLERK).body("data.handovers.items", hasSize(8))))
                .isEqualTo(ofTwo);
    }

    private static UUID recorded(Map<String, Object> input) {
        return UUID.fromString(GraphQl.as(Persona.CLERK)
                .succeed(RECORD, input)
                .body("data.recordHandover.mayAnswer", equalTo(true))
                .extract()
                .path("data.recordHandover.id"));
    }

    private static ValidatableResponse listed(Persona reader) {
        return GraphQl.as(reader).succeed(LIST, Map.of("conclusion", Conclusions.ID));
    }

    private static Map<String, Object> content(Object... changed) {
        var input = new HashMap<String, Object>(Map.of(
                "conclusionId", Conclusions.ID,
                "supervision", "LAW_ENFORCEMENT",
                "body", "市司法局",
                "subject", "工地停工未依法处罚",
                "letterNumber", "督函〔2026〕5号",
                "handedOn", TODAY.toString()));
        if (changed.length > 0) {
            input.put((String) changed[0], changed[1]);
        }
        return Given.input(Given.withCommand(input));
    }

    private static Map<String, Object> answer(UUID handover, LocalDate on) {
        return Given.input(
                Given.withCommand(Map.of("handoverId", handover, "answer", "已立案调查", "answeredOn", on.toString())));
    }
}
