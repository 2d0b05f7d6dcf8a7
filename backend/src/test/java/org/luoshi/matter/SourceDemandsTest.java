package org.luoshi.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("What a source asks of registration, proposal, approval and reply")
class SourceDemandsTest {
    private static final String REGISTER =
            "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { upwardDueOn } }";
    private static final String PROPOSE = """
            mutation ($input: ProposeHandlingInput!) { proposeHandling(input: $input) {
              handlingProposal { supervisionKind tracker { officerId name } } } }""";
    private static final String INITIATE =
            "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { step } }";
    private static final String CONFIRM =
            "mutation ($input: ConfirmMethodInput!) { confirmMethod(input: $input) { id } }";
    private static final String REPORT =
            "mutation ($input: ReportCompletionInput!) { reportCompletion(input: $input) { status } }";
    private static final String FEED_BACK =
            "mutation ($input: FeedBackResultInput!) { feedBackResult(input: $input) { step } }";

    @Test
    @DisplayName("BZ-15: a provincial instruction keeps the upper level's date, and no proposal is due after it")
    void keepsTheUpperLevelsDate() {
        var matter = registered("PROVINCIAL_INSTRUCTION", Map.of("upwardDueOn", Given.inAWeek()));
        GraphQl.as(Persona.CLERK)
                .refused("DEADLINE_AFTER_UPWARD", PROPOSE, Given.input(Given.proposal(matter)))
                .body("errors[0].extensions.details.upwardDueOn", equalTo(Given.inAWeek()));
        GraphQl.as(Persona.CLERK).succeed(PROPOSE, proposal(matter, explicit()));
    }

    @Test
    @DisplayName(
            "BZ-15: somebody of the office follows a provincial instruction by name: who proposes it, or who is chosen")
    void namesATracker() {
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, proposal(registered("PROVINCIAL_INSTRUCTION", Map.of()), Map.of()))
                .body("data.proposeHandling.handlingProposal.tracker.name", equalTo("CLERK"));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        PROPOSE, proposal(Given.registeredMatter(), Map.of("trackerId", Persona.INSPECTOR.officerId())))
                .body("data.proposeHandling.handlingProposal.tracker.name", equalTo("INSPECTOR"));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        PROPOSE,
                        proposal(Given.registeredMatter(), Map.of("trackerId", Persona.LIAISON.officerId())));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "OFFICER_NOT_FOUND",
                        PROPOSE,
                        proposal(Given.registeredMatter(), Map.of("trackerId", Persona.FAR_CLERK.officerId())));
    }

    @Test
    @DisplayName("BZ-15: the lead unit of a provincial instruction shows its plan before it reports completion")
    void asksForThePlan() {
        var matter = registered("PROVINCIAL_INSTRUCTION", Map.of());
        GraphQl.as(Persona.CLERK).succeed(PROPOSE, proposal(matter, Map.of()));
        GraphQl.as(Persona.DIRECTOR).succeed(INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.CLERK).succeed(CONFIRM, Given.command("matterId", matter));
        var task = Given.taskOf(matter, World.HOUSING);
        acknowledge(task);
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("SIX_HAVES_INCOMPLETE", REPORT, completion(task))
                .body("errors[0].extensions.details.missing", contains("PLAN"));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: ProveSixHaveInput!) { proveSixHave(input: $input) { id } }",
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "taskId",
                                task,
                                "item",
                                "PLAN",
                                "proof",
                                "专题研究后印发落实方案")));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(REPORT, completion(task))
                .body("data.reportCompletion.status", equalTo("COMPLETION_REPORTED"));
    }

    @Test
    @DisplayName(
            "BZ-16: what a superior meeting decides becomes special supervision, and a leader of the government initiates it")
    void settlesASuperiorMeeting() {
        var matter = registered("SUPERIOR_MEETING", Map.of("legalBasis", "GOVERNMENT_DECISION"));
        GraphQl.as(Persona.CLERK).refused("RESPONSIBLES_MISSING", PROPOSE, proposal(matter, explicit()));
        var slots = new HashMap<String, Object>(explicit());
        slots.putAll(Map.of("firstResponsible", "局长", "handlingSection", "法规科", "supports", List.of()));
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, proposal(matter, slots))
                .body("data.proposeHandling.handlingProposal.supervisionKind", equalTo("SPECIAL"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed("query ($id: ID!) { matter(id: $id) { actions } }", Map.of("id", matter))
                .body("data.matter.actions", not(hasItem("INITIATE")));
        GraphQl.as(Persona.DIRECTOR).refused("APPROVAL_NEEDS_GOVERNMENT", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.LEADER)
                .succeed("{ today { mattersToInitiate } }", Map.of())
                .body("data.today.mattersToInitiate", equalTo(1));
        GraphQl.as(Persona.LEADER).succeed(INITIATE, Given.command("matterId", matter));
    }

    @Test
    @DisplayName("BZ-17: a letter to the governor is registered with a city leader's instruction only")
    void asksForTheInstruction() {
        var letter = registration("GOVERNOR_MAILBOX", Map.of("sourceReference", "信件1号"));
        letter.remove("instruction");
        GraphQl.as(Persona.CLERK)
                .refused("MATTER_INCOMPLETE", REGISTER, Given.input(letter))
                .body("errors[0].extensions.details.instruction", equalTo("required"));
        registered("GOVERNOR_MAILBOX", Map.of("sourceReference", "信件1号"));
    }

    @Test
    @DisplayName(
            "JC-15, CT-12: a citizen's message is answered, and the leader told, only after the office has verified what was done")
    void verifiesBeforeTheReply() {
        var matter = Given.assignedMatter();
        World.run("update matter set source = 'NETIZEN_MESSAGE'");
        World.run("update task set status = 'COMPLETION_REPORTED'");
        GraphQl.as(Persona.CLERK).refused("MATTER_WRONG_STEP", FEED_BACK, reply(matter));
        for (var unit : List.of(World.HOUSING, World.FINANCE)) {
            GraphQl.as(Persona.CLERK)
                    .succeed(
                            "mutation ($input: AcceptCompletionInput!) { acceptCompletion(input: $input) { verification { method } } }",
                            Given.verification(Given.taskOf(matter, unit)))
                    .body("data.acceptCompletion.verification.method", equalTo("PAPER"));
        }
        GraphQl.as(Persona.CLERK)
                .succeed(FEED_BACK, reply(matter))
                .body("data.feedBackResult.step", equalTo("FED_BACK"));
    }

    private static Map<String, Object> registration(String source, Map<String, ?> fields) {
        var input = Given.registration(UUID.randomUUID());
        input.put("source", source);
        input.put("sourceReference", "晋发〔2026〕1号");
        input.putAll(fields);
        return input;
    }

    private static UUID registered(String source, Map<String, ?> fields) {
        var input = registration(source, fields);
        GraphQl.as(Persona.CLERK).succeed(REGISTER, Given.input(input));
        return (UUID) input.get("matterId");
    }

    private static Map<String, Object> explicit() {
        return Map.of("deadlineClass", "EXPLICIT_DATE", "explicitDueOn", Given.inAWeek());
    }

    private static Map<String, Object> proposal(UUID matter, Map<String, ?> fields) {
        var input = Given.proposal(matter);
        input.putAll(fields);
        return Given.input(input);
    }

    private static Map<String, Object> completion(UUID task) {
        return Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "已完成"));
    }

    private static Map<String, Object> reply(UUID matter) {
        return Given.input(
                Map.of("commandId", UUID.randomUUID(), "matterId", matter, "summary", "已核查", "recommendation", "跟踪"));
    }

    private static void acknowledge(UUID task) {
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "signerName", "吴联络")));
    }
}
