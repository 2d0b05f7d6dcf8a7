package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.luoshi.testing.Given.input;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("A matter's way through the seven steps (JC-08)")
class MatterLifeTest {
    private static final String REGISTER =
            "mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { id title step urgency lamp { light reason } } }";
    private static final String PROPOSE =
            "mutation ($input: ProposeHandlingInput!) { proposeHandling(input: $input) { id step leadUnit { name } supportingUnits { name } } }";
    private static final String INITIATE =
            "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { id step number } }";
    private static final String CONFIRM =
            "mutation ($input: ConfirmMethodInput!) { confirmMethod(input: $input) { id step dueOn tasks { role status unit { name } deadline { rule } } } }";
    private static final String ACKNOWLEDGE =
            "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id status acknowledgement { signerName } actions } }";
    private static final String PROGRESS =
            "mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { status progressPercent progressReports { percent reportedBy { name } } } }";
    private static final String COMPLETION =
            "mutation ($input: ReportCompletionInput!) { reportCompletion(input: $input) { status completionReport { result signedOffBy reportedBy { name } } } }";
    private static final String ACCEPT =
            "mutation ($input: AcceptCompletionInput!) { acceptCompletion(input: $input) { status } }";
    private static final String RETURN =
            "mutation ($input: ReturnCompletionInput!) { returnCompletion(input: $input) { status completionReport { returnedReason } } }";
    private static final String FEED_BACK =
            "mutation ($input: FeedBackResultInput!) { feedBackResult(input: $input) { step } }";
    private static final String CLOSE =
            "mutation ($input: CloseMatterInput!) { closeMatter(input: $input) { step closedLate lamp { light reason } } }";
    private static final String MATTER =
            "query ($id: ID!) { matter(id: $id) { title step progressPercent closeBlockers { code label } actions timeline(first: 50) { items { action officerName unitName } } } }";

    @Test
    void goesFromRegistrationToCloseOut() {
        var matter = Given.assignedMatter();
        work(matter, World.HOUSING, Persona.LIAISON, Persona.UNIT_HEAD);
        work(matter, World.FINANCE, Persona.OTHER_LIAISON, Persona.OTHER_HEAD);
        GraphQl.as(Persona.DIRECTOR)
                .refused("MATTER_NOT_CLOSABLE", CLOSE, Given.command("matterId", matter))
                .body("errors[0].extensions.details.blockers.code", contains("RESULT_NOT_FED_BACK"));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        FEED_BACK,
                        input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "matterId",
                                matter,
                                "summary",
                                "拆迁完成",
                                "recommendation",
                                "继续跟踪")))
                .body("data.feedBackResult.step", equalTo("FED_BACK"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(CLOSE, Given.command("matterId", matter))
                .body("data.closeMatter.step", equalTo("ARCHIVED"))
                .body("data.closeMatter.closedLate", equalTo(false))
                .body("data.closeMatter.lamp.reason", equalTo("CLOSED"));
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", matter))
                .body("data.matter.progressPercent", equalTo(100))
                .body("data.matter.timeline.items.action", hasItem("MATTER_CLOSED"))
                .body("data.matter.timeline.items.action", hasItem("TASK_ACKNOWLEDGED"))
                .body("data.matter.actions", contains("PLAN_INSPECTION"));
    }

    private static void work(UUID matter, UUID unit, Persona liaison, Persona head) {
        var task = Given.taskOf(matter, unit);
        GraphQl.as(liaison).succeed(ACKNOWLEDGE, signing(task));
        GraphQl.as(head)
                .succeed(
                        PROGRESS,
                        input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "taskId",
                                task,
                                "percent",
                                45,
                                "measures",
                                "成立专班",
                                "progress",
                                "完成6户",
                                "effect",
                                "群众满意")))
                .body("data.reportProgress.progressReports[0].percent", equalTo(45));
        GraphQl.as(head)
                .succeed(COMPLETION, input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "全部完成")))
                .body("data.reportCompletion.completionReport.signedOffBy", equalTo(head.name()));
        GraphQl.as(Persona.CLERK)
                .succeed(ACCEPT, Given.verification(task))
                .body("data.acceptCompletion.status", equalTo("ACCEPTED"));
    }

    private static Map<String, Object> signing(UUID task) {
        return input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "signerName", "张联络"));
    }

    @Test
    @DisplayName("R733-11 JS-13: registration asks for basis, objective and instruction")
    void refusesARegistrationWithoutItsInstruction() {
        var registration = Given.registration(UUID.randomUUID());
        registration.remove("instruction");
        GraphQl.as(Persona.CLERK).refused("MATTER_INCOMPLETE", REGISTER, input(registration));
        var blank = Given.registration(UUID.randomUUID());
        blank.put("basisDocument", " ");
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", REGISTER, input(blank))
                .body("errors[0].extensions.details.basisDocument", equalTo("required"));
    }

    @Test
    @DisplayName("decision 11: classified matters are kept out")
    void refusesClassifiedMatters() {
        var registration = Given.registration(UUID.randomUUID());
        registration.put("classified", true);
        GraphQl.as(Persona.CLERK).refused("CLASSIFIED_REFUSED", REGISTER, input(registration));
        assertThat(World.value("select count(*) from matter")).isEqualTo("0");
    }

    @Test
    @DisplayName("JS-04: a provincial instruction becomes urgent by itself")
    void makesAProvincialInstructionUrgent() {
        var registration = Given.registration(UUID.randomUUID());
        registration.put("source", "PROVINCIAL_INSTRUCTION");
        GraphQl.as(Persona.CLERK)
                .succeed(REGISTER, input(registration))
                .body("data.registerMatter.urgency", equalTo("URGENT"))
                .body("data.registerMatter.lamp.reason", equalTo("NOT_STARTED"));
    }

    @Test
    void answersARepeatedRegistrationWithTheFirstAnswer() {
        var variables = input(Given.registration(UUID.randomUUID()));
        GraphQl.as(Persona.CLERK).succeed(REGISTER, variables);
        GraphQl.as(Persona.CLERK)
                .succeed(REGISTER, variables)
                .body("data.registerMatter.title", equalTo("市医院易址扩建项目拆迁进展缓慢"));
        assertThat(World.value("select count(*) from matter")).isEqualTo("1");
        assertThat(World.value("select count(*) from audit_entry")).isEqualTo("1");
    }

    @Test
    void refusesACommandIdThatWasUsedForSomethingElse() {
        var first = Given.registration(UUID.randomUUID());
        GraphQl.as(Persona.CLERK).succeed(REGISTER, input(first));
        var second = new HashMap<>(first);
        second.put("title", "另一件事");
        GraphQl.as(Persona.CLERK).refused("COMMAND_REUSED", REGISTER, input(second));
        GraphQl.as(Persona.DIRECTOR).refused("COMMAND_REUSED", REGISTER, input(first));
    }

    @Test
    void registersOnceWhenTenSendTheSameCommandAtOnce() throws Exception {
        var variables = input(Given.registration(UUID.randomUUID()));
        Callable<String> send = () ->
                GraphQl.as(Persona.CLERK).succeed(REGISTER, variables).extract().path("data.registerMatter.id");
        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 10).mapToObj(i -> send).toList());
            for (var answer : answers) {
                assertThat(answer.get())
                        .isEqualTo(((Map<?, ?>) variables.get("input"))
                                .get("matterId")
                                .toString());
            }
        }
        assertThat(World.value("select count(*) from matter")).isEqualTo("1");
    }

    @Test
    @DisplayName("row 14: numbers have no gaps, also when ten are initiated at once")
    void numbersWithoutGapsUnderConcurrency() throws Exception {
        var matters =
                IntStream.range(0, 10).mapToObj(i -> Given.proposedMatter()).toList();
        try (var pool = Executors.newFixedThreadPool(10)) {
            pool.invokeAll(matters.stream()
                            .map(matter -> (Callable<Object>) () -> GraphQl.as(Persona.DIRECTOR)
                                    .succeed(INITIATE, Given.command("matterId", matter))
                                    .body("data.initiateMatter.number", matchesPattern("督〔\\d{4}〕\\d+号")))
                            .toList())
                    .forEach(done -> assertThat(done).isNotCancelled());
        }
        assertThat(World.value("select count(distinct number) || '/' || max(last_number) from matter, number_series"))
                .isEqualTo("10/10");
    }

    @Test
    void skipsNoStep() {
        var matter = Given.registeredMatter();
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_WRONG_STEP", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.CLERK).refused("MATTER_WRONG_STEP", CONFIRM, Given.command("matterId", matter));
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_NOT_CLOSABLE", CLOSE, Given.command("matterId", matter));
    }

    @Test
    void returnsAProposalToTheClerkWithTheReason() {
        var matter = Given.proposedMatter();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        "mutation ($input: ReturnInitiationInput!) { returnInitiation(input: $input) { step } }",
                        input(Map.of("commandId", UUID.randomUUID(), "matterId", matter, "reason", "请明确协办单位")))
                .body("data.returnInitiation.step", equalTo("REGISTERED"));
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, input(Given.proposal(matter)))
                .body("data.proposeHandling.leadUnit.name", equalTo("市住房和城乡建设局"))
                .body("data.proposeHandling.supportingUnits.name", contains("市财政局"));
    }

    @Test
    void refusesUnitsOfAnotherJurisdiction() {
        var matter = Given.registeredMatter();
        var proposal = Given.proposal(matter);
        proposal.put("leadUnitId", World.FAR_OFFICE);
        GraphQl.as(Persona.CLERK).refused("UNIT_NOT_FOUND", PROPOSE, input(proposal));
    }

    @Test
    @DisplayName("CT-15 and decision 5: several units get 25 working days, supporting units an earlier inner deadline")
    void issuesTasksWithTheirOwnDeadlines() {
        var matter = Given.initiatedMatter();
        GraphQl.as(Persona.CLERK)
                .succeed(CONFIRM, Given.command("matterId", matter))
                .body("data.confirmMethod.tasks.role", contains("LEAD", "SUPPORT"))
                .body("data.confirmMethod.tasks[0].deadline.rule", equalTo("CT-15"))
                .body("data.confirmMethod.tasks.status", everyItem(equalTo("ISSUED")));
        assertThat(World.value("""
                select working_days_between(s.due_on, l.due_on)
                from task l join task s on s.matter_id = l.matter_id and s.role = 'SUPPORT' where l.role = 'LEAD'""")).isEqualTo("3");
    }

    @Test
    @DisplayName("JC-07: only the unit itself signs for its task, once")
    void letsOnlyTheUnitSign() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        GraphQl.as(Persona.OTHER_LIAISON).refused("TASK_NOT_FOUND", ACKNOWLEDGE, signing(task));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", ACKNOWLEDGE, signing(task));
        GraphQl.as(Persona.LIAISON).refused("TASK_NOT_FOUND", ACKNOWLEDGE, signing(UUID.randomUUID()));
        var variables = signing(task);
        GraphQl.as(Persona.LIAISON)
                .succeed(ACKNOWLEDGE, variables)
                .body("data.acknowledgeTask.acknowledgement.signerName", equalTo("张联络"))
                .body("data.acknowledgeTask.actions", contains("REPORT_PROGRESS", "REPORT_COMPLETION"));
        GraphQl.as(Persona.LIAISON).succeed(ACKNOWLEDGE, variables);
        GraphQl.as(Persona.LIAISON).refused("TASK_WRONG_STATUS", ACKNOWLEDGE, signing(task));
    }

    @Test
    @DisplayName("CT-11: a unit says in writing that it is done, and what came of it")
    void wantsTheResultInWriting() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        GraphQl.as(Persona.LIAISON).succeed(ACKNOWLEDGE, signing(task));
        GraphQl.as(Persona.UNIT_HEAD)
                .refused(
                        "INVALID_INPUT",
                        COMPLETION,
                        input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "  ")));
        assertThat(World.value("select status from task where id = '%s'".formatted(task)))
                .isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void sendsACompletionReportBackWithItsReason() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        GraphQl.as(Persona.LIAISON).succeed(ACKNOWLEDGE, signing(task));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(COMPLETION, input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "完成")));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ACCEPT, Given.verification(task));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(RETURN, input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "reason", "缺少佐证")))
                .body("data.returnCompletion.status", equalTo("IN_PROGRESS"))
                .body("data.returnCompletion.completionReport.returnedReason", equalTo("缺少佐证"));
    }

    @Test
    void existsOnlyForThoseWhoMaySeeIt() {
        var matter = Given.assignedMatter();
        var hidden = Given.registeredMatter();
        GraphQl.as(Persona.LIAISON).succeed(MATTER, Map.of("id", matter));
        GraphQl.as(Persona.LIAISON).refused("MATTER_NOT_FOUND", MATTER, Map.of("id", hidden));
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", MATTER, Map.of("id", matter));
        GraphQl.as(Persona.INSPECTOR).refused("MATTER_NOT_FOUND", MATTER, Map.of("id", matter));
        GraphQl.as(Persona.ADMIN).refused("MATTER_NOT_FOUND", MATTER, Map.of("id", matter));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("MATTER_NOT_FOUND", INITIATE, Given.command("matterId", hidden));
    }

    @Test
    void keepsEachVerbToItsRoles() {
        var matter = Given.proposedMatter();
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.LEADER).refused("FORBIDDEN", CONFIRM, Given.command("matterId", matter));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", REGISTER, input(Given.registration(UUID.randomUUID())));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", CLOSE, Given.command("matterId", matter));
    }

    @Test
    void showsAUnitItsOwnTasksOnly() {
        var matter = Given.assignedMatter();
        World.run(
                "update task set provisional = false"); // whatever day it is: late in a year the next one's calendar is
        // not out
        var query = "{ tasks { total items { unit { name } matterTitle lamp { light remainingWorkingDays } } } }";
        GraphQl.as(Persona.LIAISON)
                .succeed(query, Map.of())
                .body("data.tasks.items.unit.name", contains("市住房和城乡建设局"))
                .body("data.tasks.items[0].lamp.light", equalTo("GREEN"));
        GraphQl.as(Persona.CLERK).succeed(query, Map.of()).body("data.tasks.total", equalTo(2));
        GraphQl.as(Persona.LIAISON)
                .succeed("query ($id: ID!) { matter(id: $id) { tasks { unit { name } } } }", Map.of("id", matter))
                .body("data.matter.tasks.unit.name", not(hasItem("市财政局")))
                .body("data.matter.tasks", hasSize(1));
    }
}
