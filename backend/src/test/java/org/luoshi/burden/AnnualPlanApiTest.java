package org.luoshi.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
@DisplayName("Annual supervision plan (BZ-02, row 8)")
class AnnualPlanApiTest {
    private static final int NEXT_YEAR = LocalDate.now(TimeSource.ZONE).getYear() + 1;
    private static final String SUBMIT = "mutation ($input: SubmitAnnualPlanInput!) { submitAnnualPlan(input: $input)"
            + " { id status items { title fromMonth units { name } inspectionCount } } }";
    private static final String APPROVE =
            "mutation ($input: ApproveAnnualPlanInput!) { approveAnnualPlan(input: $input) { status approvedBy { name } } }";
    private static final String RETURN =
            "mutation ($input: ReturnAnnualPlanInput!) { returnAnnualPlan(input: $input) { status returnReason } }";
    private static final String ONE =
            "query ($year: Int!) { annualPlan(year: $year) { id status items { inspectionCount } } }";

    private UUID plan;

    @BeforeEach
    void aMatterUnderSupervision() {
        FieldScene.matter();
        plan = UUID.randomUUID();
    }

    @Test
    @DisplayName("the office prepares it, a leader approves it, then it is fixed (BZ-02)")
    void isPreparedAndApproved() {
        var id = submit(List.of(item("重点项目督查", 3, 6)));
        GraphQl.as(Persona.LEADER)
                .succeed(RETURN, input(Map.of("planId", id, "reason", "次数偏多")))
                .body("data.returnAnnualPlan.returnReason", equalTo("次数偏多"));
        assertThat(submit(List.of(item("重点项目督查", 3, 6), item("民生实事督查", 9, 10)))).isEqualTo(id);
        GraphQl.as(Persona.CHIEF)
                .succeed(APPROVE, input(Map.of("planId", id)))
                .body("data.approveAnnualPlan.status", equalTo("APPROVED"))
                .body("data.approveAnnualPlan.approvedBy.name", equalTo("CHIEF"));
        GraphQl.as(Persona.CLERK).refused("ANNUAL_PLAN_WRONG_STATUS", SUBMIT, command(List.of(item("又一项", 1, 1))));
        assertThat(World.value("select count(*) from annual_plan_item where plan_id = '%s'".formatted(id)))
                .isEqualTo("2");
        assertThat(
                        World.value(
                                "select string_agg(action, ' ' order by seq) from audit_entry where record_type = 'annualPlan'"))
                .isEqualTo("ANNUAL_PLAN_SUBMITTED ANNUAL_PLAN_RETURNED ANNUAL_PLAN_SUBMITTED ANNUAL_PLAN_APPROVED");
    }

    @Test
    @DisplayName("units see it once it is approved, other jurisdictions never")
    void isShownOnceApproved() {
        var id = submit(List.of(item("重点项目督查", 3, 6)));
        var variables = Map.of("year", NEXT_YEAR);
        GraphQl.as(Persona.LIAISON).succeed(ONE, variables).body("data.annualPlan", nullValue());
        GraphQl.as(Persona.AUDITOR).succeed(ONE, variables).body("data.annualPlan.id", equalTo(id));
        GraphQl.as(Persona.LEADER).succeed(APPROVE, input(Map.of("planId", id)));
        GraphQl.as(Persona.LIAISON).succeed(ONE, variables).body("data.annualPlan.id", equalTo(id));
        GraphQl.as(Persona.FAR_CLERK).succeed(ONE, variables).body("data.annualPlan", nullValue());
    }

    @Test
    @DisplayName("wrong role, wrong place and wrong input are refused (BZ-02)")
    void refuses() {
        var id = submit(List.of(item("重点项目督查", 3, 6)));
        for (var persona : List.of(Persona.CLERK, Persona.DIRECTOR, Persona.LIAISON, Persona.ADMIN)) {
            GraphQl.as(persona).refused("FORBIDDEN", APPROVE, input(Map.of("planId", id)));
        }
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", SUBMIT, command(List.of(item("甲", 1, 2))));
        GraphQl.as(Persona.LEADER)
                .refused("ANNUAL_PLAN_NOT_FOUND", APPROVE, input(Map.of("planId", UUID.randomUUID())));
        for (var wrong : List.of(item("", 1, 2), item("甲", 6, 3), item("甲", 0, 3), item("甲", 1, 13))) {
            GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", SUBMIT, command(List.of(wrong)));
        }
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", SUBMIT, command(List.of()));
        var far = item("甲", 1, 2);
        far.put("unitIds", List.of(World.FAR_OFFICE));
        GraphQl.as(Persona.CLERK).refused("UNIT_NOT_FOUND", SUBMIT, command(List.of(far)));
    }

    @Test
    @DisplayName("a repeated command makes one plan")
    void isMadeOnce() {
        var command = command(List.of(item("重点项目督查", 3, 6)));
        var first =
                GraphQl.as(Persona.CLERK).succeed(SUBMIT, command).extract().<String>path("data.submitAnnualPlan.id");
        GraphQl.as(Persona.CLERK).succeed(SUBMIT, command).body("data.submitAnnualPlan.id", equalTo(first));
        assertThat(World.value(
                        "select count(*) from annual_plan_item i join annual_plan p on p.id = i.plan_id where year = "
                                + NEXT_YEAR))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("an inspection names the item it belongs to; the item must cover its unit and month (R733-15)")
    void isTheBasisOfAnInspection() {
        var input = Field.plan(plan, "ANNOUNCED");
        input.remove("annualItemId");
        GraphQl.as(Persona.CLERK).refused("PLAN_BASIS_REQUIRED", Field.PLAN, Given.input(input));
        input.put("annualItemId", UUID.randomUUID());
        GraphQl.as(Persona.CLERK).refused("ANNUAL_ITEM_NOT_FOUND", Field.PLAN, Given.input(input));
        input.put("annualItemId", World.ANNUAL_ITEM);
        World.run("update annual_plan_item set unit_ids = array['%s'::uuid]".formatted(World.FINANCE));
        GraphQl.as(Persona.CLERK)
                .refused("ANNUAL_ITEM_MISMATCH", Field.PLAN, Given.input(input))
                .body("errors[0].extensions.details.mismatch", equalTo("unit"));
        World.run("update annual_plan_item set unit_ids = '{}'");
        World.run("update annual_plan set year = year + 1");
        GraphQl.as(Persona.CLERK)
                .refused("ANNUAL_ITEM_MISMATCH", Field.PLAN, Given.input(input))
                .body("errors[0].extensions.details.mismatch", equalTo("months"));
        World.run("update annual_plan set year = year - 1, status = 'DRAFT', approved_by = null, approved_at = null");
        GraphQl.as(Persona.CLERK).refused("ANNUAL_ITEM_NOT_FOUND", Field.PLAN, Given.input(input));
        World.run("update annual_plan set status = 'APPROVED', approved_at = now()");
        GraphQl.as(Persona.CLERK)
                .succeed(Field.PLAN, Given.input(input))
                .body("data.planInspection.annualItem.id", equalTo(World.ANNUAL_ITEM.toString()));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("year", NEXT_YEAR - 1))
                .body("data.annualPlan.items.inspectionCount", contains(1));
    }

    @Test
    @DisplayName("outside the plan: 一事一报, a reason and a leader; the director alone is not enough (R733-15, row 8)")
    void needsALeaderOutsideThePlan() {
        var input = Field.plan(plan, "ANNOUNCED");
        input.remove("annualItemId");
        input.put("offPlanReason", "工地塌方，须立即核查");
        GraphQl.as(Persona.CLERK)
                .succeed(Field.PLAN, Given.input(input))
                .body("data.planInspection.offPlanReason", equalTo("工地塌方，须立即核查"))
                .body("data.planInspection.annualItem", nullValue());
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Field.PLAN_QUERY, Map.of("id", plan))
                .body("data.inspectionPlan.actions", contains("RETURN"));
        GraphQl.as(Persona.DIRECTOR).refused("PLAN_NEEDS_LEADER", Field.APPROVE, Given.command("planId", plan));
        GraphQl.as(Persona.LEADER)
                .succeed(Field.APPROVE, Given.command("planId", plan))
                .body("data.approveInspectionPlan.status", equalTo("APPROVED"));
    }

    private static String submit(List<Map<String, Object>> items) {
        return GraphQl.as(Persona.CLERK)
                .succeed(SUBMIT, command(items))
                .body("data.submitAnnualPlan.status", equalTo("SUBMITTED"))
                .extract()
                .path("data.submitAnnualPlan.id");
    }

    private static Map<String, Object> item(String title, int from, int to) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "kind",
                "SPECIAL",
                "unitIds",
                List.of(),
                "fromMonth",
                from,
                "toMonth",
                to,
                "lead",
                "督查办"));
    }

    private static Map<String, Object> command(List<Map<String, Object>> items) {
        return input(Map.of("year", NEXT_YEAR, "items", items));
    }

    private static Map<String, Object> input(Map<String, ?> fields) {
        return Given.input(Given.withCommand(fields));
    }
}
