package org.luoshi.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Load of units and its budget (JC-17, row 9)")
class UnitLoadApiTest {
    private static final UUID TASK = World.id("13", 1);
    private static final String OWN =
            "query ($unitId: ID) { unitLoad(unitId: $unitId, months: 2) { unit { id } budget { visits notices }"
                    + " months { month visits notices reportRequests over } } }";
    private static final String ALL =
            "query ($sort: LoadSort, $first: Int!, $after: String) { unitLoads(sort: $sort, first: $first, after: $after)"
                    + " { total nextCursor items { unit { id } visits notices reportRequests over } } }";
    private static final String RECORDS = "query ($unitId: ID, $month: Date!, $kind: BurdenKind!, $after: String) {"
            + " burdenRecords(unitId: $unitId, month: $month, kind: $kind, first: 2, after: $after)"
            + " { nextCursor items { id source title note matterId overBudgetReason } } }";
    private static final String EXPEDITE =
            "mutation ($input: ExpediteTaskInput!) { expediteTask(input: $input) { id } }";
    private static final String ISSUE = "mutation ($input: IssueSlipInput!) { issueSlip(input: $input) { id } }";
    private static final String OPEN = "mutation ($input: OpenDispatchInput!) { openDispatch(input: $input) { id } }";
    private static final String URGE_ALL =
            "mutation ($input: ExpediteTasksInput!) { expediteTasks(input: $input) { sent { id } } }";

    @BeforeEach
    void aMatterUnderSupervision() {
        FieldScene.matter();
    }

    @Test
    @DisplayName("counts the records themselves, by month: inspections, slips, dispatches once, urgings (JC-17)")
    void countsTheRecords() {
        FieldScene.plan(false, FieldScene.PLAN);
        FieldScene.plan(false, UUID.randomUUID());
        World.run(
                "update inspection_plan set starts_on = starts_on - interval '1 month', status = 'CONCLUDED' where id <> '%s'"
                        .formatted(FieldScene.PLAN));
        var third = UUID.randomUUID();
        FieldScene.plan(false, third);
        World.run(
                "update inspection_plan set status = 'SUBMITTED', approved_by = null, approved_at = null where id = '%s'"
                        .formatted(third));
        GraphQl.as(Persona.CLERK).succeed(ISSUE, notice(null));
        GraphQl.as(Persona.CLERK).succeed(EXPEDITE, urging("BLUE", null));
        GraphQl.as(Persona.CLERK).succeed(OPEN, dispatch(null));
        GraphQl.as(Persona.LIAISON)
                .succeed(OWN, Map.of())
                .body("data.unitLoad.unit.id", equalTo(World.HOUSING.toString()))
                .body("data.unitLoad.budget.visits", equalTo(2))
                .body("data.unitLoad.months.visits", contains(1, 1))
                .body("data.unitLoad.months.notices", contains(1, 0))
                .body("data.unitLoad.months.reportRequests", contains(2, 0))
                .body("data.unitLoad.months[0].over", empty());
        records(Persona.LIAISON, "VISIT").body("data.burdenRecords.items.id", contains(FieldScene.PLAN.toString()));
        records(Persona.LIAISON, "NOTICE")
                .body("data.burdenRecords.items.title", contains(FieldScene.TITLE))
                .body("data.burdenRecords.items.source", contains("SLIP"));
        records(Persona.LIAISON, "REPORT_REQUEST")
                .body("data.burdenRecords.items.source", contains("DISPATCH", "EXPEDITE"))
                .body("data.burdenRecords.items[0].matterId", nullValue());
    }

    @Test
    @DisplayName(
            "a sealed inspection counts for nobody who may not see it, in no number, list or refusal (JC-17, decision 9)")
    void doesNotBetraySealedInspections() {
        setBudget(1);
        FieldScene.plan(true, FieldScene.PLAN);
        for (var persona : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.CLERK, Persona.LEADER)) {
            GraphQl.as(persona)
                    .succeed(OWN, Map.of("unitId", World.HOUSING))
                    .body("data.unitLoad.months.visits", contains(0, 0));
            records(persona, "VISIT").body("data.burdenRecords.items", empty());
        }
        for (var persona : List.of(Persona.DIRECTOR, Persona.AUDITOR)) {
            GraphQl.as(persona)
                    .succeed(OWN, Map.of("unitId", World.HOUSING))
                    .body("data.unitLoad.months.visits", contains(1, 0));
        }
        GraphQl.as(Persona.CLERK).succeed(ALL, Map.of("first", 10)).body("data.unitLoads.items.visits", contains(0, 0));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ALL, Map.of("first", 10))
                .body("data.unitLoads.items.visits", contains(1, 0));
        var second = submitted();
        GraphQl.as(Persona.DIRECTOR).refused("OVER_BUDGET", Field.APPROVE, Given.command("planId", second));
        GraphQl.as(Persona.LEADER).succeed(Field.APPROVE, Given.command("planId", second));
        World.run("update inspection_plan set sealed = false, status = 'CONCLUDED'");
        GraphQl.as(Persona.LIAISON)
                .succeed(OWN, Map.of())
                .body("data.unitLoad.months.visits", contains(2, 0))
                .body("data.unitLoad.months[0].over", contains("VISIT"));
    }

    @Test
    @DisplayName("beyond the budget a visit needs a leader and his reason, which stays with the plan (JC-17, R733-15)")
    void blocksVisitsBeyondTheBudget() {
        FieldScene.plan(false, FieldScene.PLAN);
        FieldScene.plan(false, UUID.randomUUID());
        var third = submitted();
        GraphQl.as(Persona.DIRECTOR)
                .refused("OVER_BUDGET", Field.APPROVE, Given.command("planId", third))
                .body("errors[0].extensions.details.needsLeader", equalTo(true))
                .body("errors[0].extensions.details.units[0].used", equalTo(2));
        GraphQl.as(Persona.LEADER)
                .refused("OVER_BUDGET", Field.APPROVE, Given.command("planId", third))
                .body("errors[0].extensions.details.needsLeader", equalTo(false))
                .body("errors[0].extensions.details.budget", equalTo(2))
                .body("errors[0].extensions.details.units[0].unit", equalTo("市住房和城乡建设局"));
        var command = Given.input(Given.withCommand(Map.of("planId", third, "overBudgetReason", "汛期安全检查，不能推迟")));
        GraphQl.as(Persona.LEADER).succeed(Field.APPROVE, command);
        GraphQl.as(Persona.LEADER).succeed(Field.APPROVE, command);
        assertThat(World.value("select used || '/' || budget || ' ' || reason from over_budget_reason"))
                .isEqualTo("2/2 汛期安全检查，不能推迟");
        assertThat(World.value("select plan_id from audit_entry where action = 'BUDGET_EXCEEDED'"))
                .isEqualTo(third.toString());
        GraphQl.as(Persona.LIAISON).succeed(OWN, Map.of()).body("data.unitLoad.months[0].over", contains("VISIT"));
    }

    @Test
    @DisplayName(
            "beyond the budget slips, dispatches and urgings are stopped with the figures, and go out with a reason (JC-17)")
    void asksForAReason() {
        setBudget(1);
        GraphQl.as(Persona.CLERK).succeed(ISSUE, notice(null));
        GraphQl.as(Persona.CLERK)
                .refused("OVER_BUDGET", ISSUE, notice(" "))
                .body("errors[0].extensions.details.kind", equalTo("NOTICE"))
                .body("errors[0].extensions.details.units[0].used", equalTo(1));
        GraphQl.as(Persona.CLERK).succeed(ISSUE, notice("领导要求当日再发"));
        GraphQl.as(Persona.CLERK).succeed(EXPEDITE, urging("BLUE", null));
        GraphQl.as(Persona.CLERK).refused("OVER_BUDGET", EXPEDITE, urging("YELLOW", null));
        GraphQl.as(Persona.CLERK).succeed(EXPEDITE, urging("YELLOW", "已超期十天"));
        GraphQl.as(Persona.CLERK).refused("OVER_BUDGET", OPEN, dispatch(null));
        GraphQl.as(Persona.CLERK).succeed(OPEN, dispatch("年终统一调度"));
        var bulk = new HashMap<String, Object>(
                Given.withCommand(Map.of("taskIds", List.of(TASK), "matterIds", List.of(), "level", "RED")));
        GraphQl.as(Persona.DIRECTOR).refused("OVER_BUDGET", URGE_ALL, Given.input(bulk));
        bulk.put("overBudgetReason", "红灯");
        GraphQl.as(Persona.DIRECTOR).succeed(URGE_ALL, Given.input(bulk)).body("data.expediteTasks.sent", hasSize(1));
        records(Persona.LIAISON, "NOTICE")
                .body("data.burdenRecords.items[0].overBudgetReason", equalTo("领导要求当日再发"))
                .body("data.burdenRecords.items[1].overBudgetReason", nullValue());
        assertThat(World.value("select count(*) from over_budget_reason")).isEqualTo("4");
        GraphQl.as(Persona.OTHER_LIAISON).refused("UNIT_NOT_FOUND", OWN, Map.of("unitId", World.HOUSING));
    }

    @Test
    @DisplayName("the office sees all units by page, those over their budget first, sorted by what it asks for (row 9)")
    void listsUnitsByLoad() {
        GraphQl.as(Persona.CLERK).succeed(ISSUE, notice(null));
        World.run(
                "update rule_set set parameters = parameters || '{\"monthlyVisits\": 1}' where id = '00000000-0000-4000-8000-000000000001'");
        try {
            for (var i = 0; i < 2; i++) {
                FieldScene.plan(false, UUID.randomUUID());
            }
            World.run("update inspection_plan set target_unit_id = '%s'".formatted(World.FINANCE));
            for (var i = 0; i < 3; i++) {
                GraphQl.as(Persona.CLERK).succeed(ISSUE, notice(null));
            }
            var first = GraphQl.as(Persona.CLERK)
                    .succeed(ALL, Map.of("first", 1, "sort", "NOTICES"))
                    .body("data.unitLoads.total", equalTo(2))
                    .body("data.unitLoads.items.unit.id", contains(World.FINANCE.toString()))
                    .body("data.unitLoads.items[0].over", contains("VISIT"))
                    .body("data.unitLoads.nextCursor", notNullValue())
                    .extract()
                    .<String>path("data.unitLoads.nextCursor");
            GraphQl.as(Persona.CLERK)
                    .succeed(ALL, Map.of("first", 1, "sort", "NOTICES", "after", first))
                    .body("data.unitLoads.items.unit.id", contains(World.HOUSING.toString()))
                    .body("data.unitLoads.items[0].notices", equalTo(4))
                    .body("data.unitLoads.nextCursor", nullValue());
        } finally {
            World.run(
                    "update rule_set set parameters = parameters || '{\"monthlyVisits\": 2}' where id = '00000000-0000-4000-8000-000000000001'");
        }
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", ALL, Map.of("first", 1, "after", "x"));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ALL, Map.of("first", 1));
        GraphQl.as(Persona.FAR_CLERK).succeed(ALL, Map.of("first", 1)).body("data.unitLoads.total", equalTo(0));
    }

    @Test
    @DisplayName("the records behind a number come by page (row 9)")
    void pagesRecords() {
        for (var i = 0; i < 3; i++) {
            GraphQl.as(Persona.CLERK).succeed(ISSUE, notice(null));
        }
        var cursor = records(Persona.UNIT_HEAD, "NOTICE")
                .body("data.burdenRecords.items", hasSize(2))
                .extract()
                .<String>path("data.burdenRecords.nextCursor");
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(RECORDS, Map.of("month", today().toString(), "kind", "NOTICE", "after", cursor))
                .body("data.burdenRecords.items", hasSize(1))
                .body("data.burdenRecords.nextCursor", nullValue());
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", OWN, Map.of());
    }

    private static ValidatableResponse records(Persona persona, String kind) {
        return GraphQl.as(persona)
                .succeed(RECORDS, Map.of("unitId", World.HOUSING, "month", today().toString(), "kind", kind));
    }

    /** The city's own version, with one of each a month. */
    private static void setBudget(int each) {
        World.run("""
                insert into rule_set (id, jurisdiction_id, version, effective_on, parameters, note, changed_at)
                select gen_random_uuid(), '%s', 2, effective_on, parameters || '{"monthlyVisits": %d, "monthlyNotices": %d, "monthlyReportRequests": %d}', '', now()
                from rule_set where id = '00000000-0000-4000-8000-000000000001'""".formatted(World.CITY, each, each, each));
    }

    private static UUID submitted() {
        var id = UUID.randomUUID();
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(Field.plan(id, "ANNOUNCED")));
        return id;
    }

    private static LocalDate today() {
        return LocalDate.now(TimeSource.ZONE);
    }

    private static Map<String, Object> notice(String reason) {
        var input = new HashMap<String, Object>(Given.withCommand(Map.of(
                "kind", "SUPERVISION_NOTICE", "matterId", FieldScene.MATTER, "taskId", TASK, "requirement", "报办理情况")));
        input.put("overBudgetReason", reason);
        return Given.input(input);
    }

    private static Map<String, Object> urging(String level, String reason) {
        var input = new HashMap<String, Object>(Given.withCommand(Map.of("taskId", TASK, "level", level)));
        input.put("overBudgetReason", reason);
        return Given.input(input);
    }

    private static Map<String, Object> dispatch(String reason) {
        var input = new HashMap<String, Object>(Given.withCommand(Map.of(
                "title",
                "四季度调度",
                "year",
                2026,
                "quarter",
                4,
                "dueOn",
                today().plusDays(9).toString())));
        input.put("overBudgetReason", reason);
        return Given.input(input);
    }
}
