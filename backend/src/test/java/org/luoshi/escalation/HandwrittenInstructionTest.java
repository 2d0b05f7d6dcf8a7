package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("An instruction written by hand (手写批示)")
class HandwrittenInstructionTest {
    private static final String DRAWING = "M10 10 3L40 60 4L80 120 9M200 20L240 480 1L1000 500";
    private static final String DECIDE = """
            mutation ($input: DecideEscalationInput!) { decideEscalation(input: $input) { status instruction handwriting } }""";
    private static final String ONE =
            "query ($id: ID!) { escalationProposal(id: $id) { status instruction handwriting } }";

    private String id;

    @BeforeEach
    void propose() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        id = GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ProposeEscalationInput!) { proposeEscalation(input: $input) { id } }",
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "taskId",
                                task,
                                "rung",
                                "SPECIAL_REPORT_CRITICISM",
                                "note",
                                "两次催办无果")))
                .extract()
                .path("data.proposeEscalation.id");
    }

    @Test
    void isEnoughWithoutATypedWord() {
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decision("APPROVE", null, DRAWING))
                .body("data.decideEscalation.status", equalTo("APPROVED"))
                .body("data.decideEscalation.instruction", nullValue())
                .body("data.decideEscalation.handwriting", equalTo(DRAWING));
    }

    @Test
    void standsBesideATypedOneAndIsProvenByTheTrail() throws Exception {
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decision("APPROVE", "同意", DRAWING));
        GraphQl.as(Persona.CLERK)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.instruction", equalTo("同意"))
                .body("data.escalationProposal.handwriting", equalTo(DRAWING));
        assertThat(World.value("select after->>'handwriting' from audit_entry where action = 'ESCALATION_DECIDED'"))
                .isEqualTo(World.value("select encode(sha256(convert_to('" + DRAWING + "', 'UTF8')), 'hex')"));
    }

    @Test
    void isSeenByTheUnitOnlyWhenItWasApproved() {
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decision("APPROVE", null, DRAWING));
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.handwriting", equalTo(DRAWING));
        GraphQl.as(Persona.OTHER_LIAISON).refused("ESCALATION_NOT_FOUND", ONE, Map.of("id", id));
        World.run("update escalation_proposal set status = 'RETURNED'");
        GraphQl.as(Persona.LIAISON).refused("ESCALATION_NOT_FOUND", ONE, Map.of("id", id));
    }

    @Test
    void goesWithTheLowerRungThatIsOrderedInstead() {
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decision("DOWNGRADE", null, DRAWING));
        assertThat(
                        World.value(
                                "select handwriting from escalation_proposal where rung = 'EXPEDITE_YELLOW' and status = 'APPROVED'"))
                .isEqualTo(DRAWING);
    }

    @Test
    void isRefusedWhenNoHandHasDrawnIt() {
        for (var wrong : List.of(
                "M1 1L2 2",
                "<svg/>",
                DRAWING + "L1001 1",
                DRAWING + "L1 501",
                DRAWING + "L1 1 0",
                DRAWING + "L1 1 5 5",
                "M1 1" + "L500 400 5".repeat(6_001))) {
            GraphQl.as(Persona.LEADER).refused("INVALID_INPUT", DECIDE, decision("APPROVE", "同意", wrong));
        }
        GraphQl.as(Persona.LEADER).refused("INVALID_INPUT", DECIDE, decision("APPROVE", " ", null));
        GraphQl.as(Persona.LEADER).refused("INVALID_INPUT", DECIDE, decision("APPROVE", null, " "));
    }

    private Map<String, Object> decision(String decision, @Nullable String text, @Nullable String handwriting) {
        Map<String, Object> input = new HashMap<>(
                Map.of("commandId", UUID.randomUUID(), "proposalId", id, "decision", decision, "expectedVersion", 0));
        input.put("instruction", text);
        input.put("handwriting", handwriting);
        return Given.input(input);
    }
}
