package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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
@DisplayName("Close-out in two hands, reopening, suspension and termination")
class CloseOutTest {
    private static final String ACCEPT =
            "mutation ($input: AcceptCompletionInput!) { acceptCompletion(input: $input) { status verification { method note verifiedBy { name } } } }";
    private static final String CLOSE = "mutation ($input: CloseMatterInput!) { closeMatter(input: $input) { step } }";
    private static final String REOPEN =
            "mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { step number dueOn closedAt closeOut { reopenedTimes reopenReason } tasks { status dueOn progressReports { id } completionReport { result } } } }";
    private static final String HALT =
            "mutation ($input: RequestHaltInput!) { requestHalt(input: $input) { id status } }";
    private static final String DECIDE =
            "mutation ($input: DecideHaltInput!) { decideHalt(input: $input) { status decidedBy { name } } }";
    private static final String RESUME = "mutation ($input: ResumeHaltInput!) { resumeHalt(input: $input) { status } }";
    private static final String MATTER =
            "query ($id: ID!) { matter(id: $id) { step actions closeOut { terminated } haltRequests { kind status } closeBlockers { code } tasks { status dueOn } } }";

    @Test
    @DisplayName("the office verifies what the unit reports, on paper or on site, with a note (row 78)")
    void verifiesInTwoHands() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        World.run("update task set status = 'COMPLETION_REPORTED' where id = '%s'".formatted(task));
        var input = Map.of("commandId", UUID.randomUUID(), "taskId", task, "method", "ON_SITE", "note", "现场看到12户已签约。");
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", ACCEPT, Given.input(input));
        GraphQl.as(Persona.CLERK)
                .succeed(ACCEPT, Given.input(input))
                .body("data.acceptCompletion.verification.method", equalTo("ON_SITE"))
                .body("data.acceptCompletion.verification.note", equalTo("现场看到12户已签约。"))
                .body("data.acceptCompletion.verification.verifiedBy.name", equalTo("CLERK"));
    }

    @Test
    @DisplayName(
            "striking off is refused with everything that is open: units, halts, the report to the leader, the notice (row 79, CT-10, CT-12, BZ-06)")
    void refusesWithTheFullList() {
        var matter = Given.assignedMatter();
        World.run("update task set status = 'ACCEPTED', accepted_at = now() where unit_id = '%s'"
                .formatted(World.HOUSING));
        halt(matter, Given.taskOf(matter, World.FINANCE), "SUSPEND");
        World.run("truncate slip_delivery, slip");
        GraphQl.as(Persona.DIRECTOR)
                .refused("MATTER_NOT_CLOSABLE", CLOSE, Given.command("matterId", matter))
                .body(
                        "errors[0].extensions.details.blockers.code",
                        containsInAnyOrder(
                                "TASK_NOT_ACCEPTED", "HALT_UNDECIDED", "NOTICE_MISSING", "RESULT_NOT_FED_BACK"));
    }

    @Test
    @DisplayName("striking off issues the close-out slip to every unit (JC-06, row 78)")
    void issuesTheCloseOutSlip() {
        var matter = Given.closedMatter();
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "query ($f: SlipFilter) { slips(filter: $f) { items { number content { result recommendation closedLate } } } }",
                        Map.of("f", Map.of("kind", "CLOSE_OUT", "matterId", matter)))
                .body("data.slips.items[0].content.result", equalTo("拆迁完成"))
                .body("data.slips.items[0].content.recommendation", equalTo("继续跟踪"));
        assertThat(
                        World.value(
                                "select count(*) from slip_delivery d join slip s on s.id = d.slip_id where s.kind = 'CLOSE_OUT'"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName(
            "a reopened matter keeps number and history and gets a new deadline and new task notices (JC-08, row 78)")
    void reopensWithHistory() {
        var matter = Given.closedMatter();
        var number = World.value("select number from matter");
        var entries = Integer.parseInt(World.value("select count(*) from audit_entry"));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REOPEN, reopening(matter, "群众反映签约后未腾房，重新督办。", "2036-06-30"))
                .body("data.reopenMatter.step", equalTo("METHOD_CONFIRMED"))
                .body("data.reopenMatter.number", equalTo(number))
                .body("data.reopenMatter.dueOn", equalTo("2036-06-30"))
                .body("data.reopenMatter.closedAt", nullValue())
                .body("data.reopenMatter.closeOut.reopenedTimes", equalTo(1))
                .body("data.reopenMatter.tasks.status", contains("IN_PROGRESS", "IN_PROGRESS"))
                .body("data.reopenMatter.tasks.dueOn", contains("2036-06-30", "2036-06-30"));
        assertThat(World.value("select count(*) from slip where kind = 'TASK_NOTICE'"))
                .isEqualTo("4");
        assertThat(World.value("select count(*) from slip where kind = 'CLOSE_OUT'"))
                .isEqualTo("1");
        assertThat(World.value("select before->>'result' from audit_entry where action = 'MATTER_REOPENED'"))
                .isEqualTo("拆迁完成");
        assertThat(Integer.parseInt(World.value("select count(*) from audit_entry")))
                .isGreaterThan(entries);
        assertThat(World.value("select count(*) from notification where kind = 'MATTER_REOPENED'"))
                .isEqualTo("4");
    }

    @Test
    @DisplayName("only the director reopens, only what is struck off, with a reason and a date ahead (JC-08)")
    void refusesToReopen() {
        var matter = Given.closedMatter();
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", REOPEN, reopening(matter, "x", "2036-06-30"));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("MATTER_NOT_FOUND", REOPEN, reopening(matter, "x", "2036-06-30"));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", REOPEN, reopening(matter, " ", "2036-06-30"));
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", REOPEN, reopening(matter, "x", "2026-01-01"));
        var command = reopening(matter, "重新督办", "2036-06-30");
        GraphQl.as(Persona.DIRECTOR).succeed(REOPEN, command);
        GraphQl.as(Persona.DIRECTOR)
                .succeed(REOPEN, command)
                .body("data.reopenMatter.closeOut.reopenedTimes", equalTo(1));
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_WRONG_STEP", REOPEN, reopening(matter, "x", "2036-06-30"));
    }

    @Test
    @DisplayName("a suspension is asked with a reason, approved by another hand, and resuming moves no deadline (中止)")
    void suspendsAndResumes() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.FINANCE);
        var due = World.value("select due_on from task where id = '%s'".formatted(task));
        var asked = halt(matter, task, "SUSPEND");
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", DECIDE, decision(asked, true));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(DECIDE, decision(asked, true))
                .body("data.decideHalt.status", equalTo("APPROVED"))
                .body("data.decideHalt.decidedBy.name", equalTo("DIRECTOR"));
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", matter))
                .body("data.matter.tasks.status", hasItem("SUSPENDED"))
                .body("data.matter.closeBlockers.code", hasItem("TASK_SUSPENDED"));
        GraphQl.as(Persona.DIRECTOR).refused("HALT_WRONG_STATE", DECIDE, decision(asked, true));
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        RESUME,
                        Given.input(Map.of("commandId", UUID.randomUUID(), "requestId", asked, "reason", "资金已到位")))
                .body("data.resumeHalt.status", equalTo("RESUMED"));
        assertThat(World.value("select status || ' ' || due_on from task where id = '%s'".formatted(task)))
                .isEqualTo("ISSUED " + due);
        assertThat(World.value("select count(*) from notification where kind = 'TASK_HALTED'"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("whoever asks for a halt does not decide it; a refused one stops nothing")
    void needsTwoHands() {
        var matter = Given.assignedMatter();
        var byDirector = GraphQl.as(Persona.DIRECTOR)
                .succeed(HALT, asking(matter, null, "SUSPEND"))
                .extract()
                .<String>path("data.requestHalt.id");
        GraphQl.as(Persona.DIRECTOR).refused("HALT_SAME_HAND", DECIDE, decision(byDirector, true));
        GraphQl.as(Persona.CLERK).refused("ALREADY_EXISTS", HALT, asking(matter, null, "TERMINATE"));
        GraphQl.as(Persona.LEADER)
                .succeed(DECIDE, decision(byDirector, false))
                .body("data.decideHalt.status", equalTo("REFUSED"));
        assertThat(World.value("select count(*) from task where status = 'SUSPENDED'"))
                .isEqualTo("0");
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", DECIDE, decision(byDirector, true));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("HALT_NOT_FOUND", DECIDE, decision(byDirector, true));
    }

    @Test
    @DisplayName("a terminated supporting task counts as settled; the lead's ends with the matter alone (终止)")
    void terminates() {
        var matter = Given.assignedMatter();
        GraphQl.as(Persona.CLERK)
                .refused("INVALID_INPUT", HALT, asking(matter, Given.taskOf(matter, World.HOUSING), "TERMINATE"));
        World.run("update task set status = 'ACCEPTED', accepted_at = now() where unit_id = '%s'"
                .formatted(World.HOUSING));
        var support = halt(matter, Given.taskOf(matter, World.FINANCE), "TERMINATE");
        GraphQl.as(Persona.DIRECTOR).succeed(DECIDE, decision(support, true));
        GraphQl.as(Persona.CLERK).succeed(MATTER, Map.of("id", matter)).body("data.matter.step", equalTo("COMPLETED"));

        var whole = Given.assignedMatter();
        var asked = halt(whole, null, "TERMINATE");
        GraphQl.as(Persona.LEADER).succeed(DECIDE, decision(asked, true));
        GraphQl.as(Persona.CLERK)
                .succeed(MATTER, Map.of("id", whole))
                .body("data.matter.step", equalTo("ARCHIVED"))
                .body("data.matter.closeOut.terminated", equalTo(true))
                .body("data.matter.tasks.status", contains("TERMINATED", "TERMINATED"));
        assertThat(World.value("select count(*) from slip where kind = 'CLOSE_OUT'"))
                .isEqualTo("0");
    }

    private static String halt(UUID matter, UUID task, String kind) {
        return GraphQl.as(Persona.CLERK)
                .succeed(HALT, asking(matter, task, kind))
                .extract()
                .path("data.requestHalt.id");
    }

    private static Map<String, Object> asking(UUID matter, UUID task, String kind) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("matterId", matter);
        input.put("taskId", task);
        input.put("kind", kind);
        input.put("reason", "规划调整，暂缓实施。");
        return Given.input(input);
    }

    private static Map<String, Object> decision(String request, boolean approved) {
        return Given.input(
                Map.of("commandId", UUID.randomUUID(), "requestId", request, "approved", approved, "note", "同意"));
    }

    private static Map<String, Object> reopening(UUID matter, String reason, String dueOn) {
        return Given.input(Map.of(
                "commandId",
                UUID.randomUUID(),
                "matterId",
                matter,
                "reason",
                reason,
                "dueOn",
                dueOn,
                "taskIds",
                List.of()));
    }
}
