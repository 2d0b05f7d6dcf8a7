package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** Deadlines of 2025, whose calendar is published: due on Friday 14 November. */
@ApiTest
class DeadlineScanTest {
    private static final LocalDate DUE = LocalDate.of(2025, 11, 14);
    private static final LocalDate SOON = LocalDate.of(2025, 11, 11);
    private static final LocalDate FIRST_DAY_LATE = LocalDate.of(2025, 11, 17);
    private static final LocalDate FIVE_DAYS_LATE = LocalDate.of(2025, 11, 21);

    @Inject
    DeadlineScan scan;

    private UUID task;

    @BeforeEach
    void assign() {
        var matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
        World.run("truncate slip_delivery, slip");
        World.run("delete from task where matter_id = '%s' and id <> '%s'".formatted(matter, task));
        World.run("update task set issued_on = '2025-10-13', due_on = '%s'".formatted(DUE));
    }

    @Test
    void leavesTasksWithTimeAlone() {
        assertThat(scan.scan(LocalDate.of(2025, 11, 10))).isEqualTo(new DeadlineScan.Outcome(0, 0, 0));
    }

    @Test
    void remindsUnitAndClerkOnceBeforeTheDeadline() {
        assertThat(scan.scan(SOON)).isEqualTo(new DeadlineScan.Outcome(1, 0, 0));
        assertThat(scan.scan(SOON.plusDays(1))).isEqualTo(new DeadlineScan.Outcome(0, 0, 0));
        assertThat(heard("TASK_DUE_SOON")).isEqualTo("CLERK,LIAISON,UNIT_HEAD");
    }

    @Test
    void remindsWhenLateAndAgainEveryThirdDay() {
        assertThat(scan.scan(FIRST_DAY_LATE).reminders()).isEqualTo(1);
        assertThat(scan.scan(FIRST_DAY_LATE.plusDays(2)).reminders()).isZero();
        assertThat(scan.scan(FIRST_DAY_LATE.plusDays(3)).reminders()).isEqualTo(1);
        assertThat(heard("TASK_OVERDUE")).isEqualTo("CLERK,CLERK,LIAISON,LIAISON,UNIT_HEAD,UNIT_HEAD");
    }

    @Test
    void proposesCriticismToTheLeadersWithItsReasons() {
        scan.scan(FIRST_DAY_LATE);
        assertThat(scan.scan(FIVE_DAYS_LATE).proposals()).isEqualTo(1);
        assertThat(heard("ESCALATION_PROPOSED")).isEqualTo("CHIEF,LEADER");
        GraphQl.as(Persona.LEADER)
                .succeed(
                        "{ escalationProposals(status: PROPOSED) { total items { rung rule reason overdueWorkingDays"
                                + " canDecide unit { id } task { id } matter { title } } } }",
                        Map.of())
                .body("data.escalationProposals.total", equalTo(1))
                .body("data.escalationProposals.items.rung", contains("SPECIAL_REPORT_CRITICISM"))
                .body("data.escalationProposals.items.rule", contains("CT-18"))
                .body("data.escalationProposals.items.reason", contains("OVERDUE_AFTER_SUPERVISION"))
                .body("data.escalationProposals.items.overdueWorkingDays", contains(5))
                .body("data.escalationProposals.items.canDecide", contains(true))
                .body("data.escalationProposals.items.task.id", contains(task.toString()));
    }

    @Test
    void leavesAloneWhatTheUnitHasReported() {
        World.run("update task set status = 'COMPLETION_REPORTED'");
        assertThat(scan.scan(FIVE_DAYS_LATE)).isEqualTo(new DeadlineScan.Outcome(0, 0, 0));
    }

    @Test
    void makesNoDoublesWhenReplicasScanAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<DeadlineScan.Outcome> replica = () -> scan.scan(FIVE_DAYS_LATE);
            for (var running : threads.invokeAll(Collections.nCopies(4, replica))) {
                assertThat(running.get().failures()).isZero();
            }
        }
        assertThat(World.value("select count(*) from reminder")).isEqualTo("1");
        assertThat(World.value("select count(*) from escalation_proposal")).isEqualTo("1");
        assertThat(World.value(
                        "select count(*) from notification where kind in ('TASK_OVERDUE', 'ESCALATION_PROPOSED')"))
                .isEqualTo("5");
        assertThat(World.value(
                        "select count(*) from audit_entry where action in ('TASK_REMINDED', 'ESCALATION_PROPOSED')"))
                .isEqualTo("2");
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = '%s'""".formatted(kind));
    }
}
