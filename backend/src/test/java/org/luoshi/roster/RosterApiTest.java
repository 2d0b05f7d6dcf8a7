package org.luoshi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
@DisplayName("Rosters 1+3 (JC-05, row 101)")
class RosterApiTest {
    private static final String FIELDS =
            "{ id pool standing trained employer officer { id name } trainings { subject } dismissReason }";
    private static final String REGISTER =
            "mutation ($input: RegisterRosterMemberInput!) { registerRosterMember(input: $input) " + FIELDS + " }";
    private static final String RENEW =
            "mutation ($input: RenewRosterMemberInput!) { renewRosterMember(input: $input) " + FIELDS + " }";
    private static final String TRAIN =
            "mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { total items " + FIELDS + " } }";
    private static final String DISMISS =
            "mutation ($input: DismissRosterMemberInput!) { dismissRosterMember(input: $input) " + FIELDS + " }";
    private static final String LIST =
            "query ($pool: Pool, $standing: RosterStanding, $search: String, $first: Int, $after: String) {"
                    + " rosterMembers(pool: $pool, standing: $standing, search: $search, first: $first, after: $after) {"
                    + " total nextCursor items { id officer { name } } } }";
    private static final String CANDIDATES =
            "query ($unit: ID!, $day: Date!, $search: String) { groupCandidates(targetUnitId: $unit, startsOn: $day, endsOn: $day,"
                    + " search: $search) { items { block member { officer { name } } } } }";
    private static final LocalDate TODAY = LocalDate.now(TimeSource.ZONE);

    @Test
    @DisplayName(
            "an expert from outside is taken in, trained, chosen, renewed and let go, each with its trace (JC-05, BZ-41, JS-24)")
    void livesItsLife() {
        var id = GraphQl.as(Persona.CLERK)
                .succeed(REGISTER, expert())
                .body("data.registerRosterMember.standing", equalTo("IN_TERM"))
                .body("data.registerRosterMember.trained", equalTo(false))
                .body("data.registerRosterMember.officer.name", equalTo("钱专家"))
                .extract()
                .<String>path("data.registerRosterMember.id");
        candidate("钱专家").body("data.groupCandidates.items.block", contains("UNTRAINED"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(TRAIN, training(id))
                .body("data.recordTraining.items.trained", contains(true))
                .body("data.recordTraining.items[0].trainings.subject", contains("督查业务培训"));
        candidate("钱专家").body("data.groupCandidates.items.block", contains(nullValue()));
        GraphQl.as(Persona.CLERK)
                .succeed(RENEW, renewal(id))
                .body("data.renewRosterMember.standing", equalTo("IN_TERM"));
        GraphQl.as(Persona.CLERK)
                .succeed(DISMISS, dismissal(id))
                .body("data.dismissRosterMember.standing", equalTo("DISMISSED"))
                .body("data.dismissRosterMember.dismissReason", equalTo("工作调动"));
        candidate("钱专家").body("data.groupCandidates.items", hasSize(0));
        GraphQl.as(Persona.CLERK).refused("ROSTER_MEMBER_DISMISSED", DISMISS, dismissal(id));
        assertThat(
                        World.value(
                                "select string_agg(action, ' ' order by seq) from audit_entry where record_type = 'rosterMember'"))
                .isEqualTo(
                        "ROSTER_MEMBER_REGISTERED ROSTER_TRAINING_RECORDED ROSTER_MEMBER_RENEWED ROSTER_MEMBER_DISMISSED");
    }

    @Test
    @DisplayName("wrong role, wrong place, wrong input are refused; a repeat makes nothing twice (JC-05)")
    void refuses() {
        var input = expert();
        GraphQl.as(Persona.CLERK).succeed(REGISTER, input);
        GraphQl.as(Persona.CLERK).succeed(REGISTER, input);
        assertThat(World.value("select count(*) from roster_member where pool = 'EXPERT'"))
                .isEqualTo("1");
        assertThat(World.value("select count(*) from officer where name = '钱专家'"))
                .isEqualTo("1");
        GraphQl.as(Persona.INSPECTOR).refused("FORBIDDEN", REGISTER, expert());
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", REGISTER, expert());
        GraphQl.as(Persona.CLERK)
                .refused("ALREADY_ON_ROSTER", REGISTER, with("officerId", Persona.INSPECTOR.officerId()));
        GraphQl.as(Persona.FAR_CLERK)
                .refused("OFFICER_NOT_FOUND", REGISTER, with("officerId", Persona.LIAISON.officerId()));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", REGISTER, with("pool", "PROFESSIONAL"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", REGISTER, with("invitedAs", "MEDIA"));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        REGISTER,
                        with("toOn", TODAY.plusYears(1).toString()));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", REGISTER, with("name", " "));
        var inspector = Persona.INSPECTOR.officerId().toString();
        for (var stranger : List.of(Persona.FAR_CLERK, Persona.FAR_DIRECTOR)) {
            GraphQl.as(stranger).refused("ROSTER_MEMBER_NOT_FOUND", RENEW, renewal(inspector));
            GraphQl.as(stranger).refused("ROSTER_MEMBER_NOT_FOUND", TRAIN, training(inspector));
            GraphQl.as(stranger).refused("ROSTER_MEMBER_NOT_FOUND", DISMISS, dismissal(inspector));
        }
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", LIST, Map.of());
    }

    @Test
    @DisplayName("the list is paged, narrowed by pool and standing, and searched by name and employer (JC-05)")
    void lists() {
        GraphQl.as(Persona.CLERK).succeed(REGISTER, expert());
        World.run("update roster_member set to_on = current_date + 10 where officer_id = '%s'"
                .formatted(Persona.INSPECTOR.officerId()));
        World.run(
                "update roster_member set from_on = current_date - 300, to_on = current_date - 1 where officer_id = '%s'"
                        .formatted(Persona.INSPECTOR2.officerId()));
        var clerk = GraphQl.as(Persona.CLERK);
        var page = clerk.succeed(LIST, Map.of("first", 3))
                .body("data.rosterMembers.total", equalTo(4))
                .body("data.rosterMembers.items", hasSize(3));
        clerk.succeed(LIST, Map.of("first", 3, "after", page.extract().<String>path("data.rosterMembers.nextCursor")))
                .body("data.rosterMembers.items", hasSize(1));
        clerk.succeed(LIST, Map.of("pool", "EXPERT")).body("data.rosterMembers.items.officer.name", contains("钱专家"));
        clerk.succeed(LIST, Map.of("standing", "ENDING"))
                .body("data.rosterMembers.items.officer.name", contains("INSPECTOR"));
        clerk.succeed(LIST, Map.of("standing", "LAPSED"))
                .body("data.rosterMembers.items.officer.name", contains("INSPECTOR2"));
        clerk.succeed(LIST, Map.of("standing", "IN_TERM", "search", "设计院"))
                .body("data.rosterMembers.items.officer.name", contains("钱专家"));
        clerk.succeed(LIST, Map.of("search", "GROUP"))
                .body("data.rosterMembers.items.officer.name", containsInAnyOrder("GROUP_LEADER"));
    }

    @Test
    @DisplayName(
            "outside the term, untrained or on no roster: not chosen for a group, nor approved with it (JC-05, R733-08)")
    void isAskedWhenAGroupIsChosen() {
        FieldScene.matter();
        var plan = UUID.randomUUID();
        var input = Given.input(Field.plan(plan, "ANNOUNCED"));
        var leader = GraphQl.as(Persona.GROUP_LEADER);
        World.run("update roster_member set to_on = current_date - 1 where officer_id = '%s'"
                .formatted(Persona.INSPECTOR.officerId()));
        leader.refused("ROSTER_TERM_OVER", Field.PLAN, input)
                .body("errors[0].extensions.details.officers", contains("INSPECTOR"));
        World.run("update roster_member set to_on = current_date + 90, trained_on = null where officer_id = '%s'"
                .formatted(Persona.INSPECTOR.officerId()));
        leader.refused("ROSTER_UNTRAINED", Field.PLAN, input);
        World.run("update roster_member set trained_on = current_date");
        var withClerk = Field.plan(plan, "ANNOUNCED");
        withClerk.put("memberIds", List.of(Persona.CLERK.officerId()));
        leader.refused("NOT_ON_ROSTER", Field.PLAN, Given.input(withClerk))
                .body("errors[0].extensions.details.officers", contains("CLERK"));
        leader.succeed(Field.PLAN, input);
        World.run("update roster_member set trained_on = null");
        GraphQl.as(Persona.DIRECTOR).refused("ROSTER_UNTRAINED", Field.APPROVE, Given.command("planId", plan));
        World.run("update roster_member set trained_on = current_date");
        GraphQl.as(Persona.DIRECTOR).succeed(Field.APPROVE, Given.command("planId", plan));
    }

    @Test
    @DisplayName("somebody invited sees the plan of his group as long as his invitation runs (JS-09, row 43)")
    void losesAccessWithItsTerm() {
        FieldScene.plan(true);
        World.onRoster(Persona.OTHER_LIAISON, "INVITED");
        World.run("insert into group_member values ('%s', '%s', false)"
                .formatted(FieldScene.PLAN, Persona.OTHER_LIAISON.officerId()));
        var guest = GraphQl.as(Persona.OTHER_LIAISON);
        guest.succeed(Field.PLAN_QUERY, Map.of("id", FieldScene.PLAN));
        World.run("update roster_member set to_on = current_date - 1 where pool = 'INVITED'");
        guest.refused("PLAN_NOT_FOUND", Field.PLAN_QUERY, Map.of("id", FieldScene.PLAN));
        GraphQl.as(Persona.INSPECTOR).succeed(Field.PLAN_QUERY, Map.of("id", FieldScene.PLAN));
    }

    @Test
    @DisplayName("who was called up by name needs no designation of his unit (R733-08, JC-05)")
    void needsNoDesignationWhenCalledUp() {
        FieldScene.matter();
        World.onRoster(Persona.OTHER_LIAISON, "SPECIAL_COMMISSIONER");
        var input = Field.plan(UUID.randomUUID(), "ANNOUNCED");
        input.put("memberIds", List.of(Persona.OTHER_LIAISON.officerId()));
        GraphQl.as(Persona.GROUP_LEADER).succeed(Field.PLAN, Given.input(input));
    }

    private static io.restassured.response.ValidatableResponse candidate(String search) {
        return GraphQl.as(Persona.GROUP_LEADER)
                .succeed(CANDIDATES, Map.of("unit", World.HOUSING, "day", TODAY.toString(), "search", search));
    }

    private static Map<String, Object> expert() {
        return with("employer", "省建筑设计院");
    }

    private static Map<String, Object> with(String field, Object value) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("name", "钱专家");
        input.put("pool", "EXPERT");
        input.put("employer", "省建筑设计院");
        input.put("specialty", "工程造价");
        input.put("document", "督聘〔2026〕3号");
        input.put("fromOn", TODAY.toString());
        input.put("toOn", TODAY.plusYears(1).minusDays(1).toString());
        input.put(field, value);
        return Given.input(input);
    }

    private static Map<String, Object> training(String memberId) {
        return Given.input(Given.withCommand(
                Map.of("memberIds", List.of(memberId), "heldOn", TODAY.toString(), "subject", "督查业务培训", "hours", 8)));
    }

    private static Map<String, Object> renewal(String memberId) {
        return Given.input(Given.withCommand(Map.of(
                "memberId",
                memberId,
                "fromOn",
                TODAY.toString(),
                "toOn",
                TODAY.plusMonths(6).toString(),
                "document",
                "续聘")));
    }

    private static Map<String, Object> dismissal(String memberId) {
        return Given.input(Given.withCommand(Map.of("memberId", memberId, "reason", "工作调动")));
    }
}
