package org.luoshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Quarterly dispatch (WF-14)")
class DispatchApiTest {
    private static final String OPEN =
            "mutation ($input: OpenDispatchInput!) { openDispatch(input: $input) { id counts { asked answered } } }";
    private static final String CLOSE =
            "mutation ($input: CloseDispatchInput!) { closeDispatch(input: $input) { closedAt } }";
    private static final String ONE =
            "query ($id: ID!) { dispatch(id: $id) { title closedAt counts { asked answered } items { taskId unitName percent plannedPercent answeredAt result } } }";

    private UUID matter;
    private UUID housing;
    private UUID finance;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        Given.assignedMatter();
        World.run("update matter set source = 'WORK_REPORT' where id = '%s'".formatted(matter));
        housing = Given.taskOf(matter, World.HOUSING);
        finance = Given.taskOf(matter, World.FINANCE);
    }

    @Test
    @DisplayName("one click asks all open tasks of the group and tells each unit once (row 36, WF-14)")
    void asksTheGroup() {
        var dispatch = open("WORK_REPORT");
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", dispatch))
                .body("data.dispatch.counts.asked", equalTo(2))
                .body("data.dispatch.counts.answered", equalTo(0))
                .body("data.dispatch.items.plannedPercent", contains(75, 75));
        assertThat(World.value("select count(*) from notification where kind = 'DISPATCH_OPENED'"))
                .isEqualTo("3");
        assertThat(World.value("select min(link) from notification where kind = 'DISPATCH_OPENED'"))
                .isEqualTo("/dispatches/" + dispatch);
    }

    @Test
    @DisplayName("a report given since the opening answers by itself; a second form asks nobody (decision 12)")
    void isAnsweredByReports() {
        World.run(report(housing, 30, "now() - interval '1 hour'"));
        var dispatch = open("WORK_REPORT");
        World.run(report(housing, 80, "now() + interval '1 second'"));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", dispatch))
                .body("data.dispatch.counts.answered", equalTo(1))
                .body("data.dispatch.items[0].taskId", equalTo(finance.toString()))
                .body("data.dispatch.items[0].answeredAt", nullValue())
                .body("data.dispatch.items[1].answeredAt", notNullValue())
                .body("data.dispatch.items[1].result", equalTo("ON_PLAN"));
    }

    @Test
    @DisplayName("closing writes down non-answers and both lists: year reached, quarter missed (WF-14, BZ-03)")
    void closesWithItsLists() {
        World.run(
                "insert into milestone (id, task_id, title, due_on, planned_percent) values (gen_random_uuid(), '%s', '三季度', '2026-09-20', 60)"
                        .formatted(finance));
        var dispatch = open("WORK_REPORT");
        World.run(report(housing, 100, "now() + interval '1 second'"));
        GraphQl.as(Persona.DIRECTOR).succeed(CLOSE, Given.command("dispatchId", UUID.fromString(dispatch)));
        World.run(report(finance, 90, "now() + interval '2 seconds'"));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", dispatch))
                .body("data.dispatch.closedAt", notNullValue())
                .body("data.dispatch.counts.answered", equalTo(1))
                .body("data.dispatch.items.find { it.answeredAt == null }.result", equalTo("QUARTER_MISSED"))
                .body("data.dispatch.items.find { it.answeredAt == null }.plannedPercent", equalTo(60))
                .body("data.dispatch.items.find { it.answeredAt != null }.result", equalTo("YEAR_REACHED"));
        GraphQl.as(Persona.DIRECTOR)
                .refused("DISPATCH_CLOSED", CLOSE, Given.command("dispatchId", UUID.fromString(dispatch)));
        open("WORK_REPORT");
    }

    @Test
    @DisplayName("nobody is asked twice at once, and an empty group is refused (decision 12)")
    void refusesASecondOpenOne() {
        open("WORK_REPORT");
        GraphQl.as(Persona.CLERK).refused("DISPATCH_RUNNING", OPEN, opening("WORK_REPORT", 3, "2036-10-15"));
        GraphQl.as(Persona.CLERK).refused("DISPATCH_EMPTY", OPEN, opening("MEDIA", 3, "2036-10-15"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", OPEN, opening("MEDIA", 5, "2036-10-15"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", OPEN, opening("MEDIA", 3, "2026-01-01"));
    }

    @Test
    @DisplayName("a unit sees the dispatch with its own tasks; others and other jurisdictions see none")
    void showsAUnitItsOwn() {
        var dispatch = open("WORK_REPORT");
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", dispatch))
                .body("data.dispatch.items", hasSize(1))
                .body("data.dispatch.items[0].taskId", equalTo(housing.toString()))
                .body("data.dispatch.counts.asked", equalTo(1));
        for (var persona : List.of(Persona.INSPECTOR, Persona.FAR_CLERK)) {
            GraphQl.as(persona).refused("DISPATCH_NOT_FOUND", ONE, Map.of("id", dispatch));
        }
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", OPEN, opening("WORK_REPORT", 3, "2036-10-15"));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", CLOSE, Given.command("dispatchId", UUID.fromString(dispatch)));
        GraphQl.as(Persona.FAR_CLERK)
                .refused("DISPATCH_NOT_FOUND", CLOSE, Given.command("dispatchId", UUID.fromString(dispatch)));
    }

    @Test
    @DisplayName("a repeated command opens one dispatch")
    void opensOnce() {
        var command = opening("WORK_REPORT", 3, "2036-10-15");
        var first = GraphQl.as(Persona.CLERK).succeed(OPEN, command).extract().<String>path("data.openDispatch.id");
        GraphQl.as(Persona.CLERK).succeed(OPEN, command).body("data.openDispatch.id", equalTo(first));
        assertThat(World.value("select count(*) from dispatch")).isEqualTo("1");
    }

    private static String open(String source) {
        return GraphQl.as(Persona.CLERK)
                .succeed(OPEN, opening(source, 3, "2036-10-15"))
                .extract()
                .path("data.openDispatch.id");
    }

    private static Map<String, Object> opening(String source, int quarter, String dueOn) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("title", "政府工作报告三季度调度");
        input.put("source", source);
        input.put("year", 2026);
        input.put("quarter", quarter);
        input.put("dueOn", dueOn);
        return Given.input(input);
    }

    private static String report(UUID task, int percent, String at) {
        return """
                insert into progress_report (id, task_id, reported_by, reported_at, percent, measures, progress, effect)
                values (gen_random_uuid(), '%s', '%s', %s, %d, 'a', 'b', 'c');
                update task set progress_percent = %d where id = '%s'""".formatted(task, Persona.LIAISON.officerId(), at, percent, percent, task);
    }
}
