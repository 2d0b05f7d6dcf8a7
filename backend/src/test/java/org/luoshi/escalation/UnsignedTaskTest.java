package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TimeSource;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** A task of autumn 2025, issued on the Monday before the long holiday: to be signed for until Friday 10 October. */
@ApiTest
@DisplayName("A task that nobody signs for (JC-07, row 21)")
class UnsignedTaskTest {
    private static final String UNSIGNED = "{ unsignedTasks { id lamp { nextStep nextOn } } }";

    @Inject
    DeadlineScan scan;

    private UUID task;

    @BeforeEach
    void issue() {
        var matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
        World.run("truncate slip_delivery, slip");
        World.run("delete from task where matter_id = '%s' and id <> '%s'".formatted(matter, task));
        World.run("update task set issued_on = '2025-09-29', due_on = '2025-11-14'");
    }

    @Test
    void isLeftAloneWithinTheTerm() {
        assertThat(scanAt("2025-10-10T10:00").reminders()).isZero();
    }

    @Test
    @DisplayName(
            "first the liaison hears of it, on the make-up Saturday; three working days later the head and the clerk too")
    void remindsTheLiaisonThenTheHead() {
        assertThat(scanAt("2025-10-11T09:00").reminders()).isEqualTo(1);
        assertThat(heard()).isEqualTo("LIAISON");
        assertThat(scanAt("2025-10-13T10:00").reminders()).isZero();
        assertThat(scanAt("2025-10-15T10:00").reminders()).isEqualTo(1);
        assertThat(heard()).isEqualTo("CLERK,LIAISON,LIAISON,UNIT_HEAD");
        assertThat(World.value(
                        "select string_agg(after ->> 'kind', ',') from audit_entry where action = 'TASK_REMINDED'"))
                .isEqualTo("UNSIGNED,UNSIGNED");
    }

    @Test
    void remindsNobodyByNightOrOnARestDay() {
        assertThat(scanAt("2025-10-11T22:00").reminders()).isZero();
        assertThat(scanAt("2025-10-12T10:00").reminders()).isZero();
    }

    @Test
    void stopsWithTheSignatureAndWithTheDeadline() {
        assertThat(scanAt("2025-11-17T10:00").reminders())
                .as("the overdue reminder alone")
                .isEqualTo(1);
        assertThat(World.value("select string_agg(kind, ',') from reminder")).isEqualTo("OVERDUE");
        World.run("delete from reminder");
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "signerName", "吴联络")));
        assertThat(scanAt("2025-10-15T10:00").reminders()).isZero();
    }

    @Test
    void makesNoDoublesWhenReplicasScanAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<DeadlineScan.Outcome> replica = () -> scanAt("2025-10-13T10:00");
            for (var running : threads.invokeAll(Collections.nCopies(4, replica))) {
                assertThat(running.get().failures()).isZero();
            }
        }
        assertThat(World.value("select count(*) from reminder")).isEqualTo("1");
        assertThat(heard()).isEqualTo("LIAISON");
    }

    @Test
    @DisplayName("the office has a line for it, and the lamp says that the unit is reminded to sign")
    void theOfficeSeesIt() {
        World.run("update task set issued_on = '%s', due_on = '%s'"
                .formatted(today().minusDays(30), today().plusDays(60)));
        for (var persona : new Persona[] {Persona.CLERK, Persona.DIRECTOR, Persona.LEADER}) {
            GraphQl.as(persona)
                    .succeed(UNSIGNED, Map.of())
                    .body("data.unsignedTasks.id", contains(task.toString()))
                    .body("data.unsignedTasks[0].lamp.nextStep", equalTo("SIGNATURE_REMINDER"))
                    .body("data.unsignedTasks[0].lamp.nextOn", nullValue());
        }
        GraphQl.as(Persona.FAR_CLERK).succeed(UNSIGNED, Map.of()).body("data.unsignedTasks", empty());
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", UNSIGNED, Map.of());
        World.run("update task set issued_on = '%s'".formatted(today()));
        GraphQl.as(Persona.CLERK).succeed(UNSIGNED, Map.of()).body("data.unsignedTasks", empty());
        GraphQl.as(Persona.LIAISON)
                .succeed("query ($id: ID!) { task(id: $id) { lamp { nextStep } } }", Map.of("id", task))
                .body("data.task.lamp.nextStep", equalTo("SIGNATURE_REMINDER"));
    }

    private static LocalDate today() {
        return LocalDate.now(TimeSource.ZONE);
    }

    private DeadlineScan.Outcome scanAt(String local) {
        return scan.scan(LocalDateTime.parse(local).atZone(TimeSource.ZONE).toInstant());
    }

    private static String heard() {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = 'TASK_UNSIGNED'""");
    }
}
