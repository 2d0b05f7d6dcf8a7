package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
@DisplayName("Recusal (R733-17, row 44)")
class RecusalApiTest {
    private static final String DECLARE =
            "mutation ($input: DeclareTieInput!) { declareTie(input: $input) { id kind ownWord officer { name } unit { name } } }";
    private static final String LIFT = "mutation ($input: LiftTieInput!) { liftTie(input: $input) { id liftReason } }";
    private static final String LIST =
            "query ($inForceOnly: Boolean) { ties(inForceOnly: $inForceOnly) { nextCursor items { id officer { name } } } }";
    private static final String CANDIDATES =
            "query ($unit: ID!, $place: String, $day: Date!) { groupCandidates(targetUnitId: $unit, placeName: $place,"
                    + " startsOn: $day, endsOn: $day, search: \"INSPECTOR2\") { items { block recusedAs } } }";
    private static final String REPLACE = "mutation ($input: ReplaceMemberInput!) { replaceGroupMember(input: $input) {"
            + " id actions group { isLeader officer { name } } } }";
    private static final String GROUP =
            "query ($id: ID!) { inspectionPlan(id: $id) { actions recused { replaced recusedAs officer { name } } } }";

    @BeforeEach
    void aMatterUnderSupervision() {
        FieldScene.matter();
    }

    @Test
    @DisplayName(
            "a tie is declared by the person or recorded by the office, read by those, and lifted by the director (R733-17)")
    void livesItsLife() {
        var own = GraphQl.as(Persona.INSPECTOR)
                .succeed(DECLARE, tie())
                .body("data.declareTie.ownWord", equalTo(true))
                .body("data.declareTie.unit.name", equalTo("市住房和城乡建设局"))
                .extract()
                .<String>path("data.declareTie.id");
        GraphQl.as(Persona.CLERK)
                .succeed(DECLARE, tie("officerId", Persona.INSPECTOR2.officerId()))
                .body("data.declareTie.ownWord", equalTo(false))
                .body("data.declareTie.officer.name", equalTo("INSPECTOR2"));
        GraphQl.as(Persona.CLERK).succeed(LIST, Map.of()).body("data.ties.items", hasSize(2));
        GraphQl.as(Persona.INSPECTOR).succeed(LIST, Map.of()).body("data.ties.items.id", contains(own));
        for (var stranger : List.of(Persona.GROUP_LEADER, Persona.LIAISON, Persona.FAR_CLERK)) {
            GraphQl.as(stranger).succeed(LIST, Map.of()).body("data.ties.items", empty());
        }
        GraphQl.as(Persona.DIRECTOR).succeed(LIFT, lifting(own)).body("data.liftTie.liftReason", equalTo("亲属已调离"));
        GraphQl.as(Persona.DIRECTOR).refused("TIE_LIFTED", LIFT, lifting(own));
        GraphQl.as(Persona.INSPECTOR).succeed(LIST, Map.of()).body("data.ties.items", empty());
        assertThat(World.value("select string_agg(action, ' ' order by at) from audit_entry where record_type = 'tie'"))
                .isEqualTo("TIE_DECLARED TIE_DECLARED TIE_LIFTED");
    }

    @Test
    @DisplayName(
            "wrong role, wrong place, wrong input and one's own lifting are refused; a repeat makes nothing twice (R733-17)")
    void refuses() {
        var input = tie();
        var id = GraphQl.as(Persona.DIRECTOR).succeed(DECLARE, input).extract().<String>path("data.declareTie.id");
        GraphQl.as(Persona.DIRECTOR).succeed(DECLARE, input);
        assertThat(World.value("select count(*) from tie")).isEqualTo("1");
        GraphQl.as(Persona.DIRECTOR).refused("TIE_SELF_LIFT", LIFT, lifting(id));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", LIFT, lifting(id));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("TIE_NOT_FOUND", LIFT, lifting(id));
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", DECLARE, tie("officerId", Persona.INSPECTOR2.officerId()));
        GraphQl.as(Persona.FAR_CLERK)
                .refused("OFFICER_NOT_FOUND", DECLARE, tie("officerId", Persona.INSPECTOR.officerId()));
        GraphQl.as(Persona.INSPECTOR).refused("UNIT_NOT_FOUND", DECLARE, tie("unitId", World.FAR_OFFICE));
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", DECLARE, tie("kind", "PRESENT_SERVICE"));
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", DECLARE, tie("placeName", "市医院工地"));
    }

    @Test
    @DisplayName(
            "the choice says who keeps away and why, and refuses him, by unit, by place and by present service (R733-17)")
    void blocksTheChoice() {
        var plan = Field.plan(UUID.randomUUID(), "ANNOUNCED");
        plan.put("memberIds", List.of(Persona.INSPECTOR2.officerId()));
        GraphQl.as(Persona.CLERK).succeed(DECLARE, tie("officerId", Persona.INSPECTOR2.officerId()));
        candidates("另一处").body("data.groupCandidates.items.recusedAs", contains("KINSHIP"));
        GraphQl.as(Persona.GROUP_LEADER)
                .refused("RECUSAL_REQUIRED", Field.PLAN, Given.input(plan))
                .body("errors[0].extensions.details.officers", contains("INSPECTOR2"));
        World.run("update tie set unit_id = null, place_name = '市医院工地', kind = 'INTEREST'");
        candidates("市医院工地").body("data.groupCandidates.items.recusedAs", contains("INTEREST"));
        candidates("另一处").body("data.groupCandidates.items.block", contains((Object) null));
        GraphQl.as(Persona.GROUP_LEADER).refused("RECUSAL_REQUIRED", Field.PLAN, Given.input(plan));
        World.run("delete from tie");
        World.run("update roster_member set employer_unit_id = '%s'".formatted(World.HOUSING));
        candidates("另一处").body("data.groupCandidates.items.recusedAs", contains("PRESENT_SERVICE"));
        World.run("update roster_member set employer_unit_id = null");
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(plan));
    }

    @Test
    @DisplayName(
            "declared after approval: he loses the plan, its planner and approver hear it, another takes his place (R733-17)")
    void leavesAnApprovedGroup() {
        FieldScene.plan(true, FieldScene.PLAN);
        var id = Map.<String, Object>of("id", FieldScene.PLAN);
        GraphQl.as(Persona.INSPECTOR).succeed(Field.PLAN_QUERY, id);
        GraphQl.as(Persona.INSPECTOR).succeed(DECLARE, tie());
        GraphQl.as(Persona.INSPECTOR).refused("PLAN_NOT_FOUND", Field.PLAN_QUERY, id);
        GraphQl.as(Persona.INSPECTOR)
                .refused(
                        "PLAN_NOT_FOUND",
                        Field.CHECK_IN,
                        Given.input(Field.arrival(UUID.randomUUID(), FieldScene.PLAN)));
        for (var concerned : List.of(Persona.GROUP_LEADER, Persona.DIRECTOR)) {
            GraphQl.as(concerned)
                    .succeed("{ notifications { items { kind } } }", Map.of())
                    .body("data.notifications.items.kind", contains("MEMBER_RECUSED"));
        }
        GraphQl.as(Persona.DIRECTOR)
                .succeed(GROUP, id)
                .body("data.inspectionPlan.actions", hasItem("REPLACE_MEMBER"))
                .body("data.inspectionPlan.recused.recusedAs", contains("KINSHIP"))
                .body("data.inspectionPlan.recused.officer.name", contains("INSPECTOR"));
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(GROUP, id)
                .body("data.inspectionPlan.actions", not(hasItem("REPLACE_MEMBER")));
        var replace = replacement(Persona.INSPECTOR, Persona.INSPECTOR2);
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", REPLACE, replace);
        GraphQl.as(Persona.LEADER).refused("PLAN_NOT_FOUND", REPLACE, replace);
        GraphQl.as(Persona.DIRECTOR)
                .refused("RECUSAL_REQUIRED", REPLACE, replacement(Persona.INSPECTOR, Persona.INSPECTOR));
        GraphQl.as(Persona.DIRECTOR)
                .refused("MEMBER_NOT_RECUSED", REPLACE, replacement(Persona.GROUP_LEADER, Persona.INSPECTOR2));
        GraphQl.as(Persona.DIRECTOR).succeed(REPLACE, replace).body("data.replaceGroupMember.actions", empty());
        GraphQl.as(Persona.DIRECTOR).succeed(REPLACE, replace);
        GraphQl.as(Persona.INSPECTOR2).succeed(Field.PLAN_QUERY, id);
        GraphQl.as(Persona.DIRECTOR)
                .refused("MEMBER_NOT_RECUSED", REPLACE, replacement(Persona.INSPECTOR, Persona.INSPECTOR2));
    }

    @Test
    @DisplayName(
            "the leader of a group who keeps away is replaced by a leader, his own plan is closed to him too (R733-17)")
    void replacesALeader() {
        FieldScene.plan(true, FieldScene.PLAN);
        GraphQl.as(Persona.CLERK).succeed(DECLARE, tie("officerId", Persona.GROUP_LEADER.officerId()));
        GraphQl.as(Persona.GROUP_LEADER).refused("PLAN_NOT_FOUND", Field.PLAN_QUERY, Map.of("id", FieldScene.PLAN));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REPLACE, replacement(Persona.GROUP_LEADER, Persona.INSPECTOR2))
                .body("data.replaceGroupMember.group.find { it.officer.name == 'INSPECTOR2' }.isLeader", equalTo(true));
    }

    @Test
    @DisplayName("an empty place is filled before the plan is approved (R733-17)")
    void isFilledBeforeApproval() {
        var plan = UUID.randomUUID();
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(Field.plan(plan, "UNANNOUNCED")));
        GraphQl.as(Persona.INSPECTOR).succeed(DECLARE, tie());
        GraphQl.as(Persona.DIRECTOR).refused("RECUSAL_REQUIRED", Field.APPROVE, Given.command("planId", plan));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        REPLACE,
                        Given.input(Given.withCommand(Map.of(
                                "planId",
                                plan,
                                "recusedId",
                                Persona.INSPECTOR.officerId(),
                                "replacementId",
                                Persona.INSPECTOR2.officerId()))));
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", plan));
    }

    @Test
    @DisplayName("who records a tie learns nothing of a sealed plan that it touches (decision 9)")
    void betraysNoSealedPlan() {
        var without = recorded();
        FieldScene.plan(true, FieldScene.PLAN);
        var with = recorded();
        assertThat(with).isEqualTo(without);
        assertThat(World.value("select count(*) from group_member where recused_at is not null"))
                .isEqualTo("1");
        GraphQl.as(Persona.CLERK)
                .succeed("{ notifications { unread items { id } } }", Map.of())
                .body("data.notifications.items", empty());
    }

    private static String recorded() {
        return GraphQl.as(Persona.CLERK)
                .succeed(DECLARE, tie("officerId", Persona.INSPECTOR.officerId()))
                .extract()
                .asString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    private static io.restassured.response.ValidatableResponse candidates(String place) {
        return GraphQl.as(Persona.GROUP_LEADER)
                .succeed(
                        CANDIDATES,
                        Map.of(
                                "unit",
                                World.HOUSING,
                                "place",
                                place,
                                "day",
                                LocalDate.now(TimeSource.ZONE).toString()));
    }

    private static Map<String, Object> replacement(Persona recused, Persona replacement) {
        return Given.input(Given.withCommand(Map.of(
                "planId",
                FieldScene.PLAN,
                "recusedId",
                recused.officerId(),
                "replacementId",
                replacement.officerId())));
    }

    private static Map<String, Object> tie() {
        return tie("unitId", World.HOUSING);
    }

    private static Map<String, Object> tie(String field, Object value) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("kind", "KINSHIP");
        input.put("unitId", World.HOUSING);
        input.put("note", "配偶在该局任副科长");
        input.put(field, value);
        return Given.input(input);
    }

    private static Map<String, Object> lifting(String tieId) {
        return Given.input(Given.withCommand(Map.of("tieId", tieId, "reason", "亲属已调离")));
    }
}
