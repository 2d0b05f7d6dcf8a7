package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

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
@DisplayName("A leader passes a proposal on to another one (转办)")
class ForwardEscalationTest {
    private static final String FORWARD =
            "mutation ($input: ForwardEscalationInput!) { forwardEscalation(input: $input) { id status version } }";
    private static final String WITH_ME = "{ escalationsForwardedToMe { id } }";
    private static final String ONE = """
            query ($id: ID!) { escalationProposal(id: $id) { forwards { note from { name } to { name } } } }""";

    private String id;

    @BeforeEach
    void propose() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        id = GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ProposeEscalationInput!) { proposeEscalation(input: $input) { id } }",
                        Given.input(Map.of(
                                "commandId", UUID.randomUUID(), "taskId", task, "rung", "EXPEDITE_BLUE", "note", "")))
                .extract()
                .path("data.proposeEscalation.id");
    }

    @Test
    void liesWithTheReceiverUntilItIsDecidedOrPassedOn() {
        forward(Persona.LEADER, Persona.CHIEF);
        GraphQl.as(Persona.CHIEF).succeed(WITH_ME, Map.of()).body("data.escalationsForwardedToMe.id", contains(id));
        GraphQl.as(Persona.LEADER).succeed(WITH_ME, Map.of()).body("data.escalationsForwardedToMe", empty());
        forward(Persona.CHIEF, Persona.LEADER);
        GraphQl.as(Persona.CHIEF).succeed(WITH_ME, Map.of()).body("data.escalationsForwardedToMe", empty());
        GraphQl.as(Persona.LEADER).succeed(WITH_ME, Map.of()).body("data.escalationsForwardedToMe.id", contains(id));
        decide();
        GraphQl.as(Persona.LEADER).succeed(WITH_ME, Map.of()).body("data.escalationsForwardedToMe", empty());
        GraphQl.as(Persona.CHIEF)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.forwards.from.name", contains("LEADER", "CHIEF"))
                .body("data.escalationProposal.forwards.to.name", contains("CHIEF", "LEADER"))
                .body("data.escalationProposal.forwards.note", contains("请您决定", "请您决定"));
    }

    @Test
    void tellsTheReceiverAndIsAudited() {
        forward(Persona.LEADER, Persona.CHIEF);
        assertThat(World.value("""
                select string_agg(o.name, ',') from notification n join officer o on o.id = n.officer_id
                where n.kind = 'ESCALATION_FORWARDED'""")).isEqualTo("CHIEF");
        assertThat(World.value("select after->>'note' from audit_entry where action = 'ESCALATION_FORWARDED'"))
                .isEqualTo("请您决定");
    }

    @Test
    void offersOtherLeadersOfTheJurisdictionOnly() {
        GraphQl.as(Persona.LEADER)
                .succeed("query ($id: ID!) { escalationReceivers(proposalId: $id) { name } }", Map.of("id", id))
                .body("data.escalationReceivers.name", contains("CHIEF"));
        for (var wrong : List.of(Persona.LEADER, Persona.DIRECTOR, Persona.LIAISON, Persona.FAR_DIRECTOR)) {
            GraphQl.as(Persona.LEADER).refused("ESCALATION_RECEIVER", FORWARD, input(wrong, "请您决定"));
        }
    }

    @Test
    void doesNotGoToWhoProposedIt() {
        World.run("update escalation_proposal set proposed_by = '%s'".formatted(Persona.CHIEF.officerId()));
        GraphQl.as(Persona.LEADER).refused("ESCALATION_RECEIVER", FORWARD, input(Persona.CHIEF, "请您决定"));
    }

    @Test
    void goesToNobodyWhoMayNotDecideTheRung() {
        World.run("""
                insert into rule_set select '00000000-0000-4000-8000-0000000000f3', '%s', 2, '2020-01-01',
                  parameters || '{"chiefFromRung": 4}', 'test', null, now() from rule_set where jurisdiction_id is null""".formatted(World.CITY));
        World.run("update matter set rule_set_id = '00000000-0000-4000-8000-0000000000f3'");
        World.run("update escalation_proposal set rung = 'PUBLIC_CRITICISM'");
        GraphQl.as(Persona.CHIEF).refused("ESCALATION_RECEIVER", FORWARD, input(Persona.LEADER, "请您决定"));
        forward(Persona.LEADER, Persona.CHIEF);
    }

    @Test
    void needsAWordAndAnUndecidedProposal() {
        GraphQl.as(Persona.LEADER).refused("INVALID_INPUT", FORWARD, input(Persona.CHIEF, " "));
        decide();
        GraphQl.as(Persona.LEADER).refused("ESCALATION_ALREADY_DECIDED", FORWARD, input(Persona.CHIEF, "请您决定"));
    }

    @Test
    void isForLeadersAndNothingIsSeenOutsideTheOffice() {
        for (var persona : List.of(Persona.CLERK, Persona.DIRECTOR, Persona.LIAISON, Persona.AUDITOR)) {
            GraphQl.as(persona).refused("FORBIDDEN", FORWARD, input(Persona.CHIEF, "请您决定"));
        }
        forward(Persona.LEADER, Persona.CHIEF);
        decide();
        GraphQl.as(Persona.LIAISON).succeed(ONE, Map.of("id", id)).body("data.escalationProposal.forwards", empty());
        GraphQl.as(Persona.DIRECTOR)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.forwards", not(empty()));
    }

    @Test
    void answersARepeatTheSame() {
        var command = input(Persona.CHIEF, "请您决定");
        for (var times = 0; times < 2; times++) {
            GraphQl.as(Persona.LEADER).succeed(FORWARD, command).body("data.forwardEscalation.id", equalTo(id));
        }
        assertThat(World.value("select count(*) from escalation_forward")).isEqualTo("1");
        assertThat(World.value("select count(*) from notification where kind = 'ESCALATION_FORWARDED'"))
                .isEqualTo("1");
    }

    private void forward(Persona from, Persona to) {
        GraphQl.as(from).succeed(FORWARD, input(to, "请您决定"));
    }

    private void decide() {
        GraphQl.as(Persona.CHIEF)
                .succeed(
                        "mutation ($input: DecideEscalationInput!) { decideEscalation(input: $input) { id } }",
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "proposalId",
                                id,
                                "decision",
                                "APPROVE",
                                "instruction",
                                "同意",
                                "expectedVersion",
                                0)));
    }

    private Map<String, Object> input(Persona to, String note) {
        return Given.input(
                Map.of("commandId", UUID.randomUUID(), "proposalId", id, "toOfficerId", to.officerId(), "note", note));
    }
}
