package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Changes;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class PlanChangeApiTest {
    private static final UUID PLAN = FieldScene.PLAN;
    private static final UUID CHANGE = UUID.randomUUID();
    private static final String UNSEAL =
            "mutation($input: PlanCommandInput!) { unsealPlan(input: $input) { sealed unsealedAt actions } }";
    private static final String SET_TIME =
            "mutation($input: ScheduleUnsealingInput!) { scheduleUnsealing(input: $input) { sealed unsealAt } }";
    private static final String DISMISS = "mutation($input: DismissOutsideFindingInput!) {"
            + " dismissOutsideFinding(input: $input) { status dismissReason dismissedBy { name } actions } }";
    private static final String CLOSE_BLOCKERS = "query($id: ID!) { matter(id: $id) { closeBlockers { code } } }";
    private static final String APPROVE_OUTSIDE = "mutation($input: ApproveOutsideFindingInput!) {"
            + " approveOutsideFinding(input: $input) { outsidePlan outsideApprovedAt outsideApprovedBy { name } actions } }";

    @Inject
    UnsealPlans unsealPlans;

    @Test
    @DisplayName("an approved plan holds until its change is approved by another, and its versions stay (R733-15)")
    void changesByANewApproval() {
        FieldScene.plan(true);
        ask(Persona.GROUP_LEADER).body("data.inspectionPlan.actions", hasItem("PROPOSE_CHANGE"));
        var proposal = Changes.proposal(PLAN, CHANGE);
        propose(Persona.GROUP_LEADER, proposal)
                .body("data.proposePlanChange.scope", equalTo("工地"))
                .body("data.proposePlanChange.versions.status", contains("PROPOSED", "IN_FORCE"))
                .body("data.proposePlanChange.actions", not(hasItem("PROPOSE_CHANGE")));
        // the same change by another command, from a second device
        proposal.put("commandId", UUID.randomUUID());
        propose(Persona.GROUP_LEADER, proposal);
        assertThat(World.value("select count(*) from plan_version")).isEqualTo("2");
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("CHANGE_PENDING", Changes.PROPOSE, Given.input(Changes.proposal(PLAN, UUID.randomUUID())));
        assertThat(World.value(
                        "select string_agg(o.name, ',') from notification n join officer o on o.id = n.officer_id"
                                + " where kind = 'PLAN_CHANGE_TO_APPROVE'"))
                .isEqualTo("DIRECTOR");
        ask(Persona.DIRECTOR).body("data.inspectionPlan.actions", contains("APPROVE_CHANGE", "RETURN_CHANGE"));
        GraphQl.as(Persona.LEADER)
                .refused("PLAN_NOT_FOUND", Changes.APPROVE, Given.input(Changes.decision(PLAN, CHANGE)));
        approve(Persona.DIRECTOR)
                .body("data.approvePlanChange.scope", equalTo("市医院工地和安置区"))
                .body("data.approvePlanChange.methods", contains("CHECK", "DOCUMENTS"))
                .body("data.approvePlanChange.versions.status", containsInAnyOrder("IN_FORCE", "REPLACED"))
                .body("data.approvePlanChange.versions.number", containsInAnyOrder(2, 1));
        assertThat(World.value("select count(distinct officer_id) from notification where kind = 'PLAN_CHANGED'"))
                .isEqualTo("2");
        assertThat(
                        World.value(
                                "select string_agg(action, ',' order by seq) from audit_entry where action like 'PLAN_CHANGE%'"))
                .isEqualTo("PLAN_CHANGE_PROPOSED,PLAN_CHANGE_APPROVED");
    }

    @Test
    @DisplayName("a returned change leaves the plan as it was, with the reason (R733-15)")
    void returnsAChange() {
        FieldScene.plan(false);
        propose(Persona.GROUP_LEADER, Changes.proposal(PLAN, CHANGE));
        var input = Changes.decision(PLAN, CHANGE);
        input.put("reason", "不得随意扩大范围");
        GraphQl.as(Persona.LEADER)
                .succeed(Changes.RETURN, Given.input(input))
                .body("data.returnPlanChange.scope", equalTo("工地"))
                .body("data.returnPlanChange.versions.status", contains("RETURNED", "IN_FORCE"));
        GraphQl.as(Persona.LEADER)
                .refused("PLAN_WRONG_STATUS", Changes.APPROVE, Given.input(Changes.decision(PLAN, CHANGE)));
        // the inspected unit sees what holds, not what was only asked for
        GraphQl.as(Persona.LIAISON)
                .succeed("query($id: ID!) { inspectionPlan(id: $id) { versions { status } } }", Map.of("id", PLAN))
                .body("data.inspectionPlan.versions.status", contains("IN_FORCE"));
    }

    @Test
    void refusesWhoMayNot() {
        FieldScene.plan(false);
        var input = Changes.proposal(PLAN, CHANGE);
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", Changes.PROPOSE, Given.input(input));
        GraphQl.as(Persona.CLERK).refused("NOT_GROUP_LEADER", Changes.PROPOSE, Given.input(input));
        GraphQl.as(Persona.FAR_CLERK).refused("PLAN_NOT_FOUND", Changes.PROPOSE, Given.input(input));
        propose(Persona.GROUP_LEADER, input);
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", Changes.APPROVE, Given.input(Changes.decision(PLAN, CHANGE)));
        GraphQl.as(Persona.FAR_DIRECTOR)
                .refused("PLAN_NOT_FOUND", Changes.APPROVE, Given.input(Changes.decision(PLAN, CHANGE)));
        GraphQl.as(Persona.DIRECTOR)
                .refused("CHANGE_NOT_FOUND", Changes.APPROVE, Given.input(Changes.decision(PLAN, UUID.randomUUID())));
        World.run("update plan_version set proposed_by = '%s' where status = 'PROPOSED'"
                .formatted(Persona.DIRECTOR.officerId()));
        GraphQl.as(Persona.DIRECTOR)
                .refused("PLAN_SELF_APPROVAL", Changes.APPROVE, Given.input(Changes.decision(PLAN, CHANGE)));
    }

    @Test
    void refusesAChangeThatMakesNoSense() {
        FieldScene.plan(false);
        refused("INVALID_INPUT", "reason", " ");
        refused("INVALID_INPUT", "methods", List.of());
        refused("INVALID_INPUT", "endsOn", "2020-01-01");
        refused("UNIT_NOT_FOUND", "targetUnitId", World.FAR_OFFICE);
        World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now()");
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("PLAN_WRONG_STATUS", Changes.PROPOSE, Given.input(Changes.proposal(PLAN, CHANGE)));
    }

    @Test
    @DisplayName("a finding about another unit, after the term or marked is kept, and waits for approval (R733-15)")
    void marksAndHoldsWhatLiesOutside() {
        FieldScene.plan(false);
        var finding = UUID.randomUUID();
        var input = Field.finding(finding, PLAN);
        input.put("responsibleUnitId", World.FINANCE);
        input.put("outsidePlan", true);
        Field.record(Persona.INSPECTOR, input).body("data.recordFinding.outsidePlan", contains("UNIT", "MARKED"));
        findingOf(Persona.CLERK, finding).body("data.finding.actions", empty());
        GraphQl.as(Persona.CLERK).refused("FINDING_OUTSIDE_PLAN", Field.ORDER, order(finding));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", APPROVE_OUTSIDE, Given.command("findingId", finding));
        GraphQl.as(Persona.FAR_DIRECTOR)
                .refused("FINDING_NOT_FOUND", APPROVE_OUTSIDE, Given.command("findingId", finding));
        findingOf(Persona.DIRECTOR, finding)
                .body("data.finding.actions", contains("APPROVE_OUTSIDE", "DISMISS_OUTSIDE"));
        var command = Given.command("findingId", finding);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(APPROVE_OUTSIDE, command)
                .body("data.approveOutsideFinding.outsidePlan", contains("UNIT", "MARKED"))
                .body("data.approveOutsideFinding.outsideApprovedBy.name", equalTo("DIRECTOR"))
                .body("data.approveOutsideFinding.actions", contains("ORDER_RECTIFICATION"));
        GraphQl.as(Persona.DIRECTOR).succeed(APPROVE_OUTSIDE, command);
        GraphQl.as(Persona.DIRECTOR)
                .refused("FINDING_WRONG_STATUS", APPROVE_OUTSIDE, Given.command("findingId", finding));
        GraphQl.as(Persona.CLERK)
                .succeed(Field.ORDER, order(finding))
                .body("data.orderRectification.status", equalTo("RECTIFICATION_ORDERED"));
    }

    @Test
    @DisplayName(
            "what lies outside and is not acted upon is kept with the reason, and its matter can be struck off (R733-15)")
    void dismissesWhatLiesOutside() {
        FieldScene.plan(false);
        var finding = UUID.randomUUID();
        var input = Field.finding(finding, PLAN);
        input.put("outsidePlan", true);
        Field.record(Persona.INSPECTOR, input);
        GraphQl.as(Persona.CLERK)
                .succeed(CLOSE_BLOCKERS, Map.of("id", FieldScene.MATTER))
                .body("data.matter.closeBlockers.code", hasItem("FINDING_NOT_VERIFIED"));
        findingOf(Persona.DIRECTOR, finding)
                .body("data.finding.actions", contains("APPROVE_OUTSIDE", "DISMISS_OUTSIDE"));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", DISMISS, dismissal(finding, "不属于本次督查"));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", DISMISS, dismissal(finding, " "));
        var command = dismissal(finding, "不属于本次督查，转信访部门");
        for (var again = 0; again < 2; again++) {
            GraphQl.as(Persona.DIRECTOR)
                    .succeed(DISMISS, command)
                    .body("data.dismissOutsideFinding.status", equalTo("DISMISSED"))
                    .body("data.dismissOutsideFinding.dismissReason", equalTo("不属于本次督查，转信访部门"))
                    .body("data.dismissOutsideFinding.dismissedBy.name", equalTo("DIRECTOR"))
                    .body("data.dismissOutsideFinding.actions", empty());
        }
        GraphQl.as(Persona.DIRECTOR).refused("FINDING_WRONG_STATUS", DISMISS, dismissal(finding, "再次"));
        GraphQl.as(Persona.DIRECTOR)
                .refused("FINDING_WRONG_STATUS", APPROVE_OUTSIDE, Given.command("findingId", finding));
        GraphQl.as(Persona.CLERK)
                .succeed(CLOSE_BLOCKERS, Map.of("id", FieldScene.MATTER))
                .body("data.matter.closeBlockers.code", not(hasItem("FINDING_NOT_VERIFIED")));
        assertThat(World.value("select o.name from notification n join officer o on o.id = n.officer_id"
                        + " where n.kind = 'OUTSIDE_FINDING_DECIDED'"))
                .isEqualTo("INSPECTOR");
    }

    private static Map<String, Object> dismissal(UUID finding, String reason) {
        return Given.input(Given.withCommand(Map.of("findingId", finding, "reason", reason)));
    }

    @Test
    @DisplayName(
            "a subordinate unit is within the plan, and so is what was found while an older version held (R733-15)")
    void knowsSubordinatesAndOlderVersions() {
        FieldScene.plan(false);
        World.run("update unit set superior_id = '%s' where id = '%s'".formatted(World.HOUSING, World.FINANCE));
        var input = Field.finding(UUID.randomUUID(), PLAN);
        input.put("responsibleUnitId", World.FINANCE);
        Field.record(Persona.INSPECTOR, input).body("data.recordFinding.outsidePlan", empty());

        World.run("update unit set superior_id = null");
        World.run("update inspection_plan set approved_at = now() - interval '2 hours'");
        var proposal = Changes.proposal(PLAN, CHANGE);
        proposal.put("targetUnitId", World.FINANCE);
        propose(Persona.GROUP_LEADER, proposal);
        approve(Persona.DIRECTOR).body("data.approvePlanChange.targetUnit.name", equalTo("市财政局"));
        Field.record(Persona.INSPECTOR, Field.finding(UUID.randomUUID(), PLAN))
                .body("data.recordFinding.outsidePlan", contains("UNIT"));
        var before = Field.finding(UUID.randomUUID(), PLAN);
        before.put("recordedAt", Instant.now().minusSeconds(3600).toString());
        Field.record(Persona.INSPECTOR, before).body("data.recordFinding.outsidePlan", empty());
    }

    @Test
    @DisplayName("row 46: the leader unseals, and from then on those concerned see it")
    void unsealsByTheLeader() {
        FieldScene.plan(true);
        GraphQl.as(Persona.LIAISON).refused("PLAN_NOT_FOUND", UNSEAL, Given.command("planId", PLAN));
        GraphQl.as(Persona.INSPECTOR).refused("NOT_GROUP_LEADER", UNSEAL, Given.command("planId", PLAN));
        ask(Persona.GROUP_LEADER).body("data.inspectionPlan.actions", hasItem("UNSEAL"));
        var command = Given.command("planId", PLAN);
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(UNSEAL, command)
                .body("data.unsealPlan.sealed", equalTo(false))
                .body("data.unsealPlan.unsealedAt", notNullValue())
                .body("data.unsealPlan.actions", not(hasItem("UNSEAL")));
        GraphQl.as(Persona.GROUP_LEADER).succeed(UNSEAL, command);
        GraphQl.as(Persona.GROUP_LEADER).refused("PLAN_NOT_SEALED", UNSEAL, Given.command("planId", PLAN));
        ask(Persona.LIAISON).body("data.inspectionPlan.id", equalTo(PLAN.toString()));
        assertThat(World.value("select count(*) from audit_entry where action = 'PLAN_UNSEALED'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("row 46: unseals itself at the time that was set, not before, and once")
    void unsealsAtTheSetTime() {
        FieldScene.plan(true);
        var at = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        GraphQl.as(Persona.INSPECTOR).refused("NOT_GROUP_LEADER", SET_TIME, time(at));
        GraphQl.as(Persona.GROUP_LEADER).refused("INVALID_INPUT", SET_TIME, time(at.minus(2, ChronoUnit.HOURS)));
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(SET_TIME, time(at))
                .body("data.scheduleUnsealing.unsealAt", equalTo(at.toString()));
        assertThat(due(at.minusSeconds(1))).isZero();
        GraphQl.as(Persona.LIAISON).refused("PLAN_NOT_FOUND", Field.PLAN_QUERY, Map.of("id", PLAN));
        assertThat(due(at)).isEqualTo(1);
        assertThat(due(at)).isZero();
        ask(Persona.LIAISON).body("data.inspectionPlan.sealed", equalTo(false));
        assertThat(World.value("select after ->> 'by' from audit_entry where action = 'PLAN_UNSEALED'"))
                .isEqualTo("TIME");
        assertThat(World.value("select count(*) from audit_entry where action = 'UNSEALING_SET'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("row 46: the time can be planned, taken away, and means nothing for an open visit")
    void plansTheTime() {
        FieldScene.matter();
        var at = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var open = Field.plan(UUID.randomUUID(), "ANNOUNCED");
        open.put("unsealAt", at.toString());
        GraphQl.as(Persona.GROUP_LEADER).refused("PLAN_NOT_SEALED", Field.PLAN, Given.input(open));
        var input = Field.plan(PLAN, "UNANNOUNCED");
        input.put("unsealAt", at.toString());
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(Field.PLAN, Given.input(input))
                .body("data.planInspection.unsealAt", equalTo(at.toString()));
        assertThat(due(at)).isZero();
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(SET_TIME, time(null))
                .body("data.scheduleUnsealing.unsealAt", nullValue());
    }

    private int due(Instant at) {
        return SystemScope.call(() -> unsealPlans.unsealDue(at));
    }

    private static Map<String, Object> time(Instant at) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("planId", PLAN);
        if (at != null) {
            input.put("unsealAt", at.toString());
        }
        return Given.input(input);
    }

    private static Map<String, Object> order(UUID finding) {
        return Given.input(Map.of(
                "commandId", UUID.randomUUID(), "findingId", finding, "dueOn", Given.inAWeek(), "requirement", "限期整改"));
    }

    private static void refused(String code, String field, Object value) {
        var input = Changes.proposal(PLAN, UUID.randomUUID());
        input.put(field, value);
        GraphQl.as(Persona.GROUP_LEADER).refused(code, Changes.PROPOSE, Given.input(input));
    }

    private static ValidatableResponse propose(Persona persona, Map<String, Object> input) {
        return GraphQl.as(persona).succeed(Changes.PROPOSE, Given.input(input));
    }

    private static ValidatableResponse approve(Persona persona) {
        return GraphQl.as(persona).succeed(Changes.APPROVE, Given.input(Changes.decision(PLAN, CHANGE)));
    }

    private static ValidatableResponse ask(Persona persona) {
        return GraphQl.as(persona).succeed(Field.PLAN_QUERY, Map.of("id", PLAN));
    }

    private static ValidatableResponse findingOf(Persona persona, UUID id) {
        return GraphQl.as(persona).succeed(Field.FINDING_QUERY, Map.of("id", id));
    }
}
