package org.luoshi.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("责令改正 (R733-25, CT-01)")
class CorrectionApiTest {
    private static final String DRAFT =
            "mutation ($input: DraftCorrectionInput!) { draftCorrection(input: $input) { id status number actions } }";
    private static final String DECIDE =
            "mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) { id status number correctionTaskId returnReason } }";
    private static final String LIST = """
            query ($matter: ID) { correctionOrders(matterId: $matter) { total items { id status number facts matterTitle unit { id }
              draftedBy { name } decidedBy { name } actions } } }""";
    private static final String BLOCKERS =
            "query ($id: ID!) { matter(id: $id) { closeBlockers { code } tasks { id duty dueOn } } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);

    private UUID matter;
    private UUID task;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
    }

    @Test
    void isDraftedByOneIssuedByAnotherAndBecomesATaskOfTheUnit() {
        var order = drafted();
        assertThat(heard("CORRECTION_TO_ISSUE")).isEqualTo("DIRECTOR");
        listed(Persona.LIAISON).body("data.correctionOrders.items", empty());
        listed(Persona.DIRECTOR)
                .body("data.correctionOrders.items.actions", contains(contains("DECIDE")))
                .body("data.correctionOrders.items.draftedBy.name", contains("CLERK"));
        var task = UUID.fromString(GraphQl.as(Persona.DIRECTOR)
                .succeed(DECIDE, decision(order, null))
                .body("data.decideCorrection.status", equalTo("ISSUED"))
                .body("data.decideCorrection.number", matchesRegex("督改〔\\d{4}〕1号"))
                .extract()
                .path("data.decideCorrection.correctionTaskId"));
        assertThat(heard("CORRECTION_DECIDED")).isEqualTo("CLERK");
        listed(Persona.LIAISON)
                .body("data.correctionOrders.items.id", contains(order.toString()))
                .body("data.correctionOrders.items.facts", contains("11 月 20 日报送的进度与现场不符。"))
                .body("data.correctionOrders.items[0].actions", empty());
        listed(Persona.OTHER_LIAISON).body("data.correctionOrders.items", empty());
        listed(Persona.FAR_DIRECTOR).body("data.correctionOrders.items", empty());
        GraphQl.as(Persona.LIAISON)
                .succeed("query ($id: ID!) { task(id: $id) { duty dueOn unit { id } } }", Map.of("id", task))
                .body("data.task.duty", matchesRegex("责令改正（督改〔\\d{4}〕1号）：如实补报进度。"))
                .body("data.task.dueOn", equalTo(TODAY.plusDays(5).toString()))
                .body("data.task.unit.id", equalTo(World.HOUSING.toString()));
    }

    @Test
    void isReturnedWithAReasonAndNothingReachesTheUnit() {
        var order = drafted();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(DECIDE, decision(order, "事实还没有核清"))
                .body("data.decideCorrection.status", equalTo("RETURNED"))
                .body("data.decideCorrection.number", nullValue())
                .body("data.decideCorrection.correctionTaskId", nullValue());
        GraphQl.as(Persona.DIRECTOR).refused("CORRECTION_WRONG_STATUS", DECIDE, decision(order, null));
        listed(Persona.LIAISON).body("data.correctionOrders.items", empty());
        assertThat(World.value("select count(*) from task where promised")).isEqualTo("0");
    }

    @Test
    void isNotIssuedByWhoDraftedIt() {
        var order = UUID.fromString(
                GraphQl.as(Persona.DIRECTOR).succeed(DRAFT, content()).extract().path("data.draftCorrection.id"));
        assertThat(heard("CORRECTION_TO_ISSUE")).isEqualTo("CHIEF,LEADER");
        GraphQl.as(Persona.DIRECTOR).refused("CORRECTION_OWN_DRAFT", DECIDE, decision(order, null));
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decision(order, null))
                .body("data.decideCorrection.status", equalTo("ISSUED"));
    }

    @Test
    void isNotIssuedOnceItsDayHasPassed() {
        var order = drafted();
        World.run("update correction_order set due_on = current_date - 2");
        GraphQl.as(Persona.DIRECTOR).refused("CORRECTION_TOO_LATE", DECIDE, decision(order, null));
        assertThat(World.value("select status from correction_order")).isEqualTo("DRAFTED");
    }

    @Test
    void doesEverythingOnceHoweverOftenItIsSent() {
        var draft = content();
        var first = GraphQl.as(Persona.CLERK).succeed(DRAFT, draft).extract().path("data.draftCorrection.id");
        GraphQl.as(Persona.CLERK).succeed(DRAFT, draft).body("data.draftCorrection.id", equalTo(first));
        var decision = decision(UUID.fromString((String) first), null);
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.DIRECTOR).succeed(DECIDE, decision);
        }
        assertThat(World.value("select count(*) from correction_order")).isEqualTo("1");
        assertThat(World.value("select count(*) from task where promised")).isEqualTo("1");
    }

    @Test
    void refusesWhatIsIncompleteOrTooEarly() {
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", DRAFT, content("facts", " "));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        DRAFT,
                        content("dueOn", TODAY.minusDays(1).toString()));
        GraphQl.as(Persona.CLERK).refused("TASK_NOT_FOUND", DRAFT, content("taskId", UUID.randomUUID()));
        World.run("update matter set step = 'COMPLETED'");
        GraphQl.as(Persona.CLERK).refused("MATTER_WRONG_STEP", DRAFT, content());
    }

    @Test
    void keepsTheMatterOpenUntilItIsDone() {
        GraphQl.as(Persona.DIRECTOR).succeed(DECIDE, decision(drafted(), null));
        GraphQl.as(Persona.CLERK)
                .succeed(BLOCKERS, Map.of("id", matter))
                .body(
                        "data.matter.closeBlockers.findAll { it.code == 'TASK_NOT_ACCEPTED' }.size()",
                        org.hamcrest.Matchers.greaterThan(1));
    }

    @Test
    void listsManyWithTheStatementsOfTwo() {
        drafted();
        drafted();
        var ofTwo = Statements.of(() -> listed(Persona.CLERK).body("data.correctionOrders.items", hasSize(2)));
        for (var i = 0; i < 6; i++) {
            drafted();
        }
        assertThat(Statements.of(() -> listed(Persona.CLERK).body("data.correctionOrders.items", hasSize(8))))
                .isEqualTo(ofTwo);
    }

    private UUID drafted() {
        return UUID.fromString(GraphQl.as(Persona.CLERK)
                .succeed(DRAFT, content())
                .body("data.draftCorrection.status", equalTo("DRAFTED"))
                .extract()
                .path("data.draftCorrection.id"));
    }

    private io.restassured.response.ValidatableResponse listed(Persona reader) {
        return GraphQl.as(reader).succeed(LIST, Map.of("matter", matter));
    }

    private Map<String, Object> content(Object... changed) {
        var input = new HashMap<String, Object>(Map.of(
                "taskId", task,
                "misconduct", "FALSIFICATION",
                "facts", "11 月 20 日报送的进度与现场不符。",
                "requirement", "如实补报进度。",
                "dueOn", TODAY.plusDays(5).toString()));
        if (changed.length > 0) {
            input.put((String) changed[0], changed[1]);
        }
        return Given.input(Given.withCommand(input));
    }

    private static Map<String, Object> decision(UUID order, @Nullable String returnReason) {
        var input = new HashMap<String, Object>(Map.of("orderId", order));
        if (returnReason != null) {
            input.put("returnReason", returnReason);
        }
        return Given.input(Given.withCommand(input));
    }

    private static String heard(String kind) {
        return World.value(
                "select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id where n.kind = '%s'"
                        .formatted(kind));
    }
}
