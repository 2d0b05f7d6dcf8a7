package org.luoshi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class MatterNoticesTest {
    @Test
    void tellsTheDirectorOfAProposal() {
        Given.proposedMatter();
        assertThat(heard("MATTER_TO_INITIATE")).isEqualTo("DIRECTOR");
    }

    @Test
    void tellsEachUnitOfItsTask() {
        Given.assignedMatter();
        assertThat(heard("TASK_ISSUED")).isEqualTo("LIAISON,OTHER_LIAISON,UNIT_HEAD");
    }

    @Test
    void tellsTheClerkOfTheAcknowledgement() {
        acknowledge(Given.taskOf(Given.assignedMatter(), World.HOUSING));
        assertThat(heard("TASK_ACKNOWLEDGED")).isEqualTo("CLERK");
    }

    @Test
    void tellsOfACompletionAndOfItsReturn() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        acknowledge(task);
        for (var round = 0; round < 2; round++) {
            report(task);
            var command = Map.of("commandId", UUID.randomUUID(), "taskId", task, "reason", "缺少佐证材料");
            GraphQl.as(Persona.CLERK)
                    .succeed(
                            "mutation ($input: ReturnCompletionInput!) { returnCompletion(input: $input) { id } }",
                            Given.input(command));
        }
        assertThat(heard("COMPLETION_REPORTED")).isEqualTo("CLERK,CLERK,DIRECTOR,DIRECTOR");
        assertThat(heard("COMPLETION_RETURNED")).isEqualTo("LIAISON,LIAISON,UNIT_HEAD,UNIT_HEAD");
    }

    @Test
    void tellsEverybodyWhoWorkedOnItThatItIsClosed() {
        var matter = Given.assignedMatter();
        World.run("update task set status = 'ACCEPTED', accepted_at = now()");
        World.run("update matter set step = 'FED_BACK', result_summary = '拆迁完成', recommendation = '继续跟踪'");
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "mutation ($input: CloseMatterInput!) { closeMatter(input: $input) { id } }",
                        Given.command("matterId", matter));
        assertThat(heard("MATTER_CLOSED")).isEqualTo("CLERK,LIAISON,OTHER_LIAISON,UNIT_HEAD");
    }

    @Test
    void tellsTheLeadersOfAProposalThatTheyDecide() {
        var matter = Given.registeredMatter();
        World.run("update matter set legal_basis = 'APPROVED_PROPOSAL'");
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ProposeHandlingInput!) { proposeHandling(input: $input) { id } }",
                        Given.input(Given.proposal(matter)));
        assertThat(heard("MATTER_TO_INITIATE")).isEqualTo("CHIEF,LEADER");
    }

    private static void acknowledge(UUID task) {
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "signerName", "王")));
    }

    private static void report(UUID task) {
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        "mutation ($input: ReportCompletionInput!) { reportCompletion(input: $input) { id } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "已完成")));
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = '%s'""".formatted(kind));
    }
}
