package org.luoshi.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Delegation of the chief to a deputy leader (decision 1, R733-11)")
class DelegationApiTest {
    private static final String RECORD =
            "mutation ($input: RecordDelegationInput!) { recordDelegation(input: $input) { id inForce leader { name } } }";
    private static final String REVOKE =
            "mutation ($input: RevokeDelegationInput!) { revokeDelegation(input: $input) { inForce revokeReason } }";
    private static final String LIST = "{ delegations { items { id recordedBy { name } } } }";
    private static final String MINE = "{ myDelegation { document } }";
    private static final String INITIATE =
            "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { id } }";
    private static final String ACTIONS = "query ($id: ID!) { matter(id: $id) { actions } }";

    @Test
    @DisplayName(
            "on record the leader approves proposals; before, after its term and once revoked the chief must (decision 1, R733-11)")
    void letsTheLeaderApprove() {
        var matter = Given.proposedMatter();
        World.run("update matter set legal_basis = 'APPROVED_PROPOSAL'");
        GraphQl.as(Persona.LEADER).refused("APPROVAL_NEEDS_CHIEF", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.LEADER)
                .succeed(ACTIONS, Map.of("id", matter))
                .body("data.matter.actions", not(hasItem("INITIATE")));
        var id = UUID.fromString(GraphQl.as(Persona.DIRECTOR)
                .succeed(RECORD, draft())
                .body("data.recordDelegation.inForce", equalTo(true))
                .body("data.recordDelegation.leader.name", equalTo("LEADER"))
                .extract()
                .<String>path("data.recordDelegation.id"));
        GraphQl.as(Persona.LEADER)
                .succeed(ACTIONS, Map.of("id", matter))
                .body("data.matter.actions", hasItem("INITIATE"));
        GraphQl.as(Persona.LEADER).succeed(MINE, Map.of()).body("data.myDelegation.document", equalTo("授权书〔2026〕3号"));
        World.run("update delegation set from_on = current_date - 9, to_on = current_date - 1");
        GraphQl.as(Persona.LEADER).refused("APPROVAL_NEEDS_CHIEF", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.LEADER).succeed(MINE, Map.of()).body("data.myDelegation", nullValue());
        World.run("update delegation set to_on = current_date + 9");
        GraphQl.as(Persona.ADMIN)
                .succeed(REVOKE, Given.input(Given.withCommand(Map.of("delegationId", id, "reason", "分工调整"))))
                .body("data.revokeDelegation.revokeReason", equalTo("分工调整"));
        GraphQl.as(Persona.LEADER).refused("APPROVAL_NEEDS_CHIEF", INITIATE, Given.command("matterId", matter));
        Given.delegation();
        GraphQl.as(Persona.LEADER).succeed(INITIATE, Given.command("matterId", matter));
        assertThat(World.value("select after ->> 'delegation' from audit_entry where action = 'MATTER_INITIATED'"))
                .startsWith("市政府授权书〔2026〕3号，");
    }

    @Test
    @DisplayName("kept by director and administrator alone, for deputy leaders alone, once (decision 1)")
    void refuses() {
        var command = draft();
        var id = UUID.fromString(
                GraphQl.as(Persona.ADMIN).succeed(RECORD, command).extract().<String>path("data.recordDelegation.id"));
        GraphQl.as(Persona.ADMIN).succeed(RECORD, command);
        assertThat(World.value("select count(*) from delegation")).isEqualTo("1");
        for (var persona : List.of(Persona.CLERK, Persona.LEADER, Persona.CHIEF, Persona.LIAISON)) {
            GraphQl.as(persona).refused("FORBIDDEN", RECORD, draft());
        }
        GraphQl.as(Persona.FAR_DIRECTOR).refused("OFFICER_NOT_FOUND", RECORD, draft());
        GraphQl.as(Persona.DIRECTOR)
                .refused("DELEGATION_NOT_TO_LEADER", RECORD, draft("leaderId", Persona.CLERK.officerId()));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", RECORD, draft("scope", "TOPICS"));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", RECORD, draft("toOn", "2026-01-01"));
        var revoke = Given.input(Given.withCommand(Map.of("delegationId", id, "reason", "分工调整")));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("DELEGATION_NOT_FOUND", REVOKE, revoke);
        GraphQl.as(Persona.DIRECTOR).succeed(REVOKE, revoke);
        GraphQl.as(Persona.DIRECTOR).succeed(REVOKE, revoke);
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "DELEGATION_REVOKED",
                        REVOKE,
                        Given.input(Given.withCommand(Map.of("delegationId", id, "reason", "再撤"))));
        GraphQl.as(Persona.AUDITOR).succeed(LIST, Map.of()).body("data.delegations.items", hasSize(1));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", LIST, Map.of());
        GraphQl.as(Persona.FAR_CLERK).succeed(LIST, Map.of()).body("data.delegations.items", hasSize(0));
    }

    private static Map<String, Object> draft() {
        return draft("document", "授权书〔2026〕3号");
    }

    private static Map<String, Object> draft(String field, Object value) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("leaderId", Persona.LEADER.officerId());
        input.put("scope", "ALL");
        input.put("fromOn", LocalDate.now(TimeSource.ZONE).toString());
        input.put("toOn", LocalDate.now(TimeSource.ZONE).plusDays(60).toString());
        input.put("document", "授权书〔2026〕3号");
        input.put(field, value);
        return Given.input(input);
    }
}
