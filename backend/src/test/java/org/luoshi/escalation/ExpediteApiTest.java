package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
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
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Urging (催办)")
class ExpediteApiTest {
    private static final String EXPEDITE =
            "mutation ($input: ExpediteTaskInput!) { expediteTask(input: $input) { id level channel calleeName recipients { officer { name } readAt } } }";
    private static final String EXPEDITE_TO =
            "mutation ($input: ExpediteTaskInput!) { expediteTask(input: $input) { recipientRoles recipients { officer { name } } } }";
    private static final String BULK =
            "mutation ($input: ExpediteTasksInput!) { expediteTasks(input: $input) { sent { taskId } refused { taskId code } } }";
    private static final String READ = "mutation ($input: ReadExpediteInput!) { readExpedite(input: $input) { id } }";
    private static final String ANSWER =
            "mutation ($input: AnswerExpediteInput!) { answerExpedite(input: $input) { answer answeredAt answeredBy { name } } }";
    private static final String HISTORY = """
            query ($filter: ExpediteFilter) { expediteNotices(filter: $filter) { total items {
              id level origin answer answeredAt sentBy { name } unit { shortName } matterTitle recipients { readAt officer { name } } } } }""";
    private static final String TASK = "query ($id: ID!) { task(id: $id) { canExpedite expediteNotices { level } } }";

    @Inject
    DeadlineScan scan;

    private UUID matter;
    private UUID task;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
    }

    @Test
    @DisplayName(
            "blue tells the liaison, yellow also the unit's head, red also director and deputy leader (D.7.5, CT-09)")
    void tellsMorePeopleAtEachLevel() {
        expedite(Persona.CLERK, "BLUE").body("data.expediteTask.recipients.officer.name", contains("LIAISON"));
        expedite(Persona.CLERK, "YELLOW")
                .body("data.expediteTask.recipients.officer.name", containsInAnyOrder("LIAISON", "UNIT_HEAD"));
        expedite(Persona.DIRECTOR, "RED")
                .body(
                        "data.expediteTask.recipients.officer.name",
                        containsInAnyOrder("LIAISON", "UNIT_HEAD", "DIRECTOR", "LEADER"));
        assertThat(World.value("select count(*) from notification where kind = 'TASK_EXPEDITED'"))
                .isEqualTo("7");
        assertThat(World.value("select min(link) from notification where kind = 'TASK_EXPEDITED'"))
                .startsWith("/tasks/" + task + "?expedite=");
    }

    @Test
    @DisplayName("whom it is addressed to can be chosen, somebody of the unit among them, and is kept (row 31)")
    void tellsWhoWasChosen() {
        GraphQl.as(Persona.CLERK)
                .succeed(EXPEDITE_TO, to(List.of("UNIT_HEAD", "LEADER")))
                .body("data.expediteTask.recipientRoles", contains("UNIT_HEAD", "LEADER"))
                .body("data.expediteTask.recipients.officer.name", containsInAnyOrder("UNIT_HEAD", "LEADER"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", EXPEDITE_TO, to(List.of("CHIEF")));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", EXPEDITE_TO, to(List.of()));
        assertThat(World.value("select after ->> 'recipients' from audit_entry where action = 'TASK_EXPEDITED'"))
                .isEqualTo("[\"UNIT_HEAD\", \"LEADER\"]");
    }

    private Map<String, Object> to(List<String> recipients) {
        return Given.input(
                Map.of("commandId", UUID.randomUUID(), "taskId", task, "level", "BLUE", "recipients", recipients));
    }

    @Test
    @DisplayName("the unit's page opens it, reads it and answers by one tap, once (row 33, CT-09)")
    void isReadAndAnswered() {
        var notice = expedite(Persona.CLERK, "YELLOW").extract().<String>path("data.expediteTask.id");
        GraphQl.as(Persona.LIAISON).succeed(READ, Given.command("noticeId", UUID.fromString(notice)));
        GraphQl.as(Persona.CLERK)
                .succeed(HISTORY, filter("matterId", matter))
                .body(
                        "data.expediteNotices.items[0].recipients.find { it.officer.name == 'LIAISON' }.readAt",
                        notNullValue())
                .body(
                        "data.expediteNotices.items[0].recipients.find { it.officer.name == 'UNIT_HEAD' }.readAt",
                        nullValue())
                .body("data.expediteNotices.items[0].answeredAt", nullValue());
        GraphQl.as(Persona.OTHER_LIAISON).refused("EXPEDITE_NOT_FOUND", ANSWER, answer(notice));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", ANSWER, answer(notice));
        GraphQl.as(Persona.LIAISON)
                .succeed(ANSWER, answer(notice))
                .body("data.answerExpedite.answer", equalTo("已收悉，本周五前报送。"))
                .body("data.answerExpedite.answeredAt", notNullValue())
                .body("data.answerExpedite.answeredBy.name", equalTo("LIAISON"));
        GraphQl.as(Persona.UNIT_HEAD).refused("EXPEDITE_ANSWERED", ANSWER, answer(notice));
        assertThat(
                        World.value(
                                "select o.name from notification n join officer o on o.id = n.officer_id where n.kind = 'EXPEDITE_ANSWERED'"))
                .isEqualTo("CLERK");
    }

    @Test
    @DisplayName("a progress report answers every open notice: nobody asks again (decision 12)")
    void isAnsweredByAReport() {
        expedite(Persona.CLERK, "BLUE");
        World.run("""
                insert into progress_report (id, task_id, reported_by, reported_at, percent, measures, progress, effect)
                values (gen_random_uuid(), '%s', '%s', now() + interval '1 second', 40, 'a', 'b', 'c')""".formatted(task, Persona.LIAISON.officerId()));
        GraphQl.as(Persona.CLERK)
                .succeed(HISTORY, filter("unitId", World.HOUSING))
                .body("data.expediteNotices.items[0].answeredAt", notNullValue())
                .body("data.expediteNotices.items[0].answer", nullValue());
    }

    @Test
    @DisplayName("by telephone: who was called when, and no message besides (BZ-24)")
    void writesDownATelephoneCall() {
        var input = input("BLUE");
        input.put("call", Map.of("calleeName", "吴联络", "calledAt", "2026-01-05T02:00:00Z"));
        GraphQl.as(Persona.CLERK)
                .succeed(EXPEDITE, Given.input(input))
                .body("data.expediteTask.channel", equalTo("TELEPHONE"))
                .body("data.expediteTask.calleeName", equalTo("吴联络"))
                .body("data.expediteTask.recipients", hasSize(0));
        assertThat(World.value("select count(*) from notification where kind = 'TASK_EXPEDITED'"))
                .isEqualTo("0");
        var later = input("YELLOW");
        later.put("call", Map.of("calleeName", "吴联络", "calledAt", "2036-01-05T02:00:00Z"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", EXPEDITE, Given.input(later));
    }

    @Test
    @DisplayName("not the same level twice on one day; a repeated command answers the same (CT-09)")
    void refusesTheSameLevelTwiceADay() {
        var command = Given.input(input("BLUE"));
        var first =
                GraphQl.as(Persona.CLERK).succeed(EXPEDITE, command).extract().<String>path("data.expediteTask.id");
        GraphQl.as(Persona.CLERK).succeed(EXPEDITE, command).body("data.expediteTask.id", equalTo(first));
        GraphQl.as(Persona.CLERK).refused("EXPEDITE_TWICE_A_DAY", EXPEDITE, Given.input(input("BLUE")));
        World.run("update expedite_notice set sent_on = sent_on - 1");
        GraphQl.as(Persona.CLERK).succeed(EXPEDITE, Given.input(input("BLUE")));
    }

    @Test
    @DisplayName("guarded by state: not when the unit has reported, not when the matter is closed (row 31)")
    void refusesOutOfState() {
        World.run("update task set status = 'COMPLETION_REPORTED' where id = '%s'".formatted(task));
        GraphQl.as(Persona.CLERK).refused("EXPEDITE_WRONG_STATE", EXPEDITE, Given.input(input("BLUE")));
        World.run("update task set status = 'ISSUED' where id = '%s'".formatted(task));
        World.run("update matter set step = 'ARCHIVED', closed_at = now()");
        GraphQl.as(Persona.CLERK).refused("EXPEDITE_WRONG_STATE", EXPEDITE, Given.input(input("BLUE")));
        GraphQl.as(Persona.CLERK).succeed(TASK, Map.of("id", task)).body("data.task.canExpedite", equalTo(false));
    }

    @Test
    @DisplayName("many at once: all that may be urged are, the others are named with the reason")
    void urgesManyAtOnce() {
        var second = Given.assignedMatter();
        expedite(Persona.CLERK, "BLUE");
        GraphQl.as(Persona.CLERK)
                .succeed(BULK, bulk(List.of(task), List.of(second, matter)))
                .body("data.expediteTasks.sent", hasSize(3))
                .body("data.expediteTasks.refused.taskId", contains(task.toString()))
                .body("data.expediteTasks.refused.code", contains("EXPEDITE_TWICE_A_DAY"));
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", BULK, bulk(List.of(), List.of()));
        GraphQl.as(Persona.FAR_CLERK).refused("TASK_NOT_FOUND", BULK, bulk(List.of(task), List.of()));
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", BULK, bulk(List.of(), List.of(matter)));
    }

    @Test
    @DisplayName("only the office urges, and red only its director; foreign tasks do not exist")
    void letsOnlyTheOfficeUrge() {
        for (var persona : List.of(Persona.LEADER, Persona.INSPECTOR, Persona.LIAISON, Persona.AUDITOR)) {
            GraphQl.as(persona).refused("FORBIDDEN", EXPEDITE, Given.input(input("BLUE")));
        }
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", EXPEDITE, Given.input(input("RED")));
        GraphQl.as(Persona.FAR_CLERK).refused("TASK_NOT_FOUND", EXPEDITE, Given.input(input("BLUE")));
        expedite(Persona.CLERK, "BLUE");
        GraphQl.as(Persona.OTHER_LIAISON)
                .succeed(HISTORY, Map.of("filter", Map.of()))
                .body("data.expediteNotices.total", equalTo(0));
    }

    @Test
    @DisplayName("the scan urges blue, then yellow, on working days alone (D.7.5-1, D.7.5-2)")
    void urgesByItself() {
        World.run("update task set issued_on = '2025-10-13', due_on = '2025-11-14' where id = '%s'".formatted(task));
        scanOn(LocalDate.of(2025, 11, 17));
        assertThat(levels()).isNull();
        scanOn(LocalDate.of(2025, 11, 18));
        assertThat(levels()).isEqualTo("BLUE");
        scanOn(LocalDate.of(2025, 11, 20));
        assertThat(levels()).isEqualTo("BLUE,YELLOW");
        scanOn(LocalDate.of(2025, 11, 28));
        assertThat(levels()).isEqualTo("BLUE,YELLOW");
        World.run("update expedite_notice set sent_on = '2025-11-01'");
        scanOn(LocalDate.of(2025, 11, 29));
        assertThat(levels()).isEqualTo("BLUE,YELLOW");
    }

    @Test
    @DisplayName(
            "what a leader orders goes out as a notice, and counts as the rung below criticism (decision 3, D.7.5)")
    void carriesOutADecision() {
        expedite(Persona.CLERK, "YELLOW");
        var proposal = GraphQl.as(Persona.CLERK)
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
                                "")))
                .extract()
                .<String>path("data.proposeEscalation.id");
        World.run("update expedite_notice set sent_on = sent_on - 1");
        GraphQl.as(Persona.LEADER)
                .succeed(
                        "mutation ($input: DecideEscalationInput!) { decideEscalation(input: $input) { status } }",
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "proposalId",
                                proposal,
                                "decision",
                                "DOWNGRADE",
                                "instruction",
                                "先催办。",
                                "expectedVersion",
                                0)));
        GraphQl.as(Persona.CLERK)
                .succeed(HISTORY, filter("matterId", matter))
                .body("data.expediteNotices.items.origin", containsInAnyOrder("PERSON", "DECISION"))
                .body("data.expediteNotices.items.find { it.origin == 'DECISION' }.sentBy.name", equalTo("LEADER"));
    }

    private io.restassured.response.ValidatableResponse expedite(Persona persona, String level) {
        return GraphQl.as(persona).succeed(EXPEDITE, Given.input(input(level)));
    }

    private Map<String, Object> input(String level) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("taskId", task);
        input.put("level", level);
        input.put("note", "请抓紧办理");
        return input;
    }

    private static Map<String, Object> bulk(List<UUID> tasks, List<UUID> matters) {
        return Given.input(Map.of(
                "commandId",
                UUID.randomUUID(),
                "taskIds",
                tasks,
                "matterIds",
                matters,
                "level",
                "BLUE",
                "note",
                "请抓紧"));
    }

    private static Map<String, Object> answer(String notice) {
        return Given.input(Map.of("commandId", UUID.randomUUID(), "noticeId", notice, "answer", "已收悉，本周五前报送。"));
    }

    private static Map<String, Object> filter(String field, UUID id) {
        return Map.of("filter", Map.of(field, id));
    }

    private String levels() {
        return World.value("select string_agg(level, ',' order by level) from expedite_notice where task_id = '%s'"
                .formatted(task));
    }

    private void scanOn(LocalDate day) {
        scan.scan(day.atTime(10, 0).atZone(TimeSource.ZONE).toInstant());
    }
}
