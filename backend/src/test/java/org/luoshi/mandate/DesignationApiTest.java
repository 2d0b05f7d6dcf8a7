package org.luoshi.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
@DisplayName("Designation of departments (R733-07, BZ-28, decision 2)")
class DesignationApiTest {
    private static final String MAKE =
            "mutation ($input: MakeDesignationInput!) { makeDesignation(input: $input) { id status inForce unit { name } } }";
    private static final String APPROVE =
            "mutation ($input: ApproveDesignationInput!) { approveDesignation(input: $input) { status inForce approvedBy { name } } }";
    private static final String REVOKE =
            "mutation ($input: RevokeDesignationInput!) { revokeDesignation(input: $input) { status revokeReason } }";
    private static final String LIST =
            "query ($inForceOnly: Boolean) { designations(inForceOnly: $inForceOnly) { items { id matter { title } mayApprove } } }";
    private static final String OF_MATTER = "query ($id: ID!) { matter(id: $id) { designations { id inForce } } }";

    private UUID plan;

    @BeforeEach
    void aMatterUnderSupervision() {
        FieldScene.matter();
        plan = UUID.randomUUID();
    }

    @Test
    @DisplayName(
            "made by the director, approved by a leader, shown with the matter, taken back with a reason (R733-07)")
    void livesItsLife() {
        var id = UUID.fromString(GraphQl.as(Persona.DIRECTOR)
                .succeed(MAKE, draft())
                .body("data.makeDesignation.status", equalTo("PROPOSED"))
                .body("data.makeDesignation.inForce", equalTo(false))
                .body("data.makeDesignation.unit.name", equalTo("市财政局"))
                .extract()
                .<String>path("data.makeDesignation.id"));
        GraphQl.as(Persona.LEADER).succeed(LIST, Map.of()).body("data.designations.items.mayApprove", contains(true));
        GraphQl.as(Persona.LEADER)
                .succeed(APPROVE, Given.command("designationId", id))
                .body("data.approveDesignation.inForce", equalTo(true))
                .body("data.approveDesignation.approvedBy.name", equalTo("LEADER"));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.designations.id", contains(id.toString()));
        GraphQl.as(Persona.CHIEF).refused("DESIGNATION_WRONG_STATUS", APPROVE, Given.command("designationId", id));
        var revoke = Given.input(Given.withCommand(Map.of("designationId", id, "reason", "任务结束")));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REVOKE, revoke)
                .body("data.revokeDesignation.revokeReason", equalTo("任务结束"));
        GraphQl.as(Persona.DIRECTOR).succeed(REVOKE, revoke);
        GraphQl.as(Persona.CLERK).succeed(LIST, Map.of("inForceOnly", true)).body("data.designations.items", empty());
        assertThat(
                        World.value(
                                "select string_agg(action, ' ' order by seq) from audit_entry where record_type = 'designation'"))
                .isEqualTo("DESIGNATION_MADE DESIGNATION_APPROVED DESIGNATION_REVOKED");
    }

    @Test
    @DisplayName(
            "wrong role, wrong place, own approval and wrong input are refused; a repeat makes nothing twice (R733-07)")
    void refuses() {
        var own = draft();
        var id = UUID.fromString(
                GraphQl.as(Persona.LEADER).succeed(MAKE, own).extract().<String>path("data.makeDesignation.id"));
        GraphQl.as(Persona.LEADER).succeed(MAKE, own);
        assertThat(World.value("select count(*) from designation")).isEqualTo("1");
        GraphQl.as(Persona.LEADER).refused("DESIGNATION_SELF_APPROVAL", APPROVE, Given.command("designationId", id));
        GraphQl.as(Persona.DIRECTOR).refused("FORBIDDEN", APPROVE, Given.command("designationId", id));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", MAKE, draft());
        GraphQl.as(Persona.FAR_DIRECTOR).refused("UNIT_NOT_FOUND", MAKE, draft());
        GraphQl.as(Persona.FAR_DIRECTOR)
                .refused(
                        "DESIGNATION_NOT_FOUND",
                        REVOKE,
                        Given.input(Given.withCommand(Map.of("designationId", id, "reason", "x"))));
        GraphQl.as(Persona.DIRECTOR).refused("DESIGNATION_MATTER_UNKNOWN", MAKE, draft("matterId", UUID.randomUUID()));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", MAKE, draft("unitId", World.OFFICE));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", MAKE, draft("toOn", "2026-01-01"));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", MAKE, draft("scope", " "));
        GraphQl.as(Persona.OTHER_LIAISON).succeed(LIST, Map.of()).body("data.designations.items", hasSize(1));
        for (var stranger : List.of(Persona.LIAISON, Persona.FAR_CLERK)) {
            GraphQl.as(stranger).succeed(LIST, Map.of()).body("data.designations.items", empty());
        }
    }

    @Test
    @DisplayName(
            "an entrusted inspection needs the department's designation when it is planned and when it is approved (R733-07, BZ-28)")
    void isNeededToEntrust() {
        var input = entrusted();
        GraphQl.as(Persona.CLERK)
                .refused("DESIGNATION_REQUIRED", Field.PLAN, Given.input(input))
                .body("errors[0].extensions.details.units", contains("市财政局"));
        Given.designation(FieldScene.MATTER, "PROPOSED");
        GraphQl.as(Persona.CLERK).refused("DESIGNATION_REQUIRED", Field.PLAN, Given.input(input));
        World.run("update designation set status = 'APPROVED'");
        GraphQl.as(Persona.CLERK).succeed(Field.PLAN, Given.input(input));
        World.run("update designation set status = 'REVOKED', revoked_at = now()");
        GraphQl.as(Persona.DIRECTOR).refused("DESIGNATION_REQUIRED", Field.APPROVE, Given.command("planId", plan));
        Given.designation(null, "APPROVED");
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", plan));
    }

    @Test
    @DisplayName("it ends by itself, and holds for its own matter alone (R733-07, decision 2)")
    void endsByItself() {
        Given.designation(FieldScene.MATTER, "APPROVED");
        World.run("update designation set from_on = current_date - 9, to_on = current_date - 1");
        GraphQl.as(Persona.CLERK).refused("DESIGNATION_REQUIRED", Field.PLAN, Given.input(entrusted()));
        GraphQl.as(Persona.CLERK).succeed(LIST, Map.of("inForceOnly", true)).body("data.designations.items", empty());
        var other = Given.registeredMatter();
        World.run("update designation set to_on = current_date + 9, matter_id = '%s'".formatted(other));
        GraphQl.as(Persona.CLERK).refused("DESIGNATION_REQUIRED", Field.PLAN, Given.input(entrusted()));
    }

    @Test
    @DisplayName("a department that sends somebody into the group, or plans, must be designated too (R733-07)")
    void isNeededForOfficersOfADepartment() {
        var input = Field.plan(plan, "ANNOUNCED");
        input.put("memberIds", List.of(Persona.OTHER_LIAISON.officerId()));
        GraphQl.as(Persona.CLERK).refused("DESIGNATION_REQUIRED", Field.PLAN, Given.input(input));
        World.run("update officer set unit_id = '%s' where id = '%s'"
                .formatted(World.FINANCE, Persona.GROUP_LEADER.officerId()));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("DESIGNATION_REQUIRED", Field.PLAN, Given.input(Field.plan(plan, "ANNOUNCED")));
        Given.designation(FieldScene.MATTER, "APPROVED");
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(input));
    }

    private Map<String, Object> entrusted() {
        var input = Field.plan(plan, "ANNOUNCED");
        input.put("executionMode", "ENTRUSTED");
        input.put("executionUnitIds", List.of(World.FINANCE));
        return input;
    }

    private static Map<String, Object> draft() {
        return draft("duty", "检查资金到位和使用");
    }

    private static Map<String, Object> draft(String field, Object value) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("unitId", World.FINANCE);
        input.put("matterId", FieldScene.MATTER);
        input.put("scope", "拆迁补偿资金");
        input.put("duty", "检查资金到位和使用");
        input.put("fromOn", LocalDate.now(TimeSource.ZONE).toString());
        input.put("toOn", LocalDate.now(TimeSource.ZONE).plusDays(30).toString());
        input.put("document", "督指〔2026〕1号");
        input.put(field, value);
        return Given.input(input);
    }
}
