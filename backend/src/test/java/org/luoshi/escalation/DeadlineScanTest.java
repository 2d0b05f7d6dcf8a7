package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Instant;
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
import org.luoshi.testing.Statements;
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
        task = acknowledged();
    }

    private static UUID acknowledged() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        World.run("truncate slip_delivery, slip");
        World.run("delete from task where matter_id = '%s' and id <> '%s'".formatted(matter, task));
        World.run("""
                update task set issued_on = '2025-10-13', due_on = '%s', status = 'ACKNOWLEDGED', acknowledged_by = '吴联络',
                  acknowledged_at = now()""".formatted(DUE));
        return task;
    }

    @Test
    void leavesTasksWithTimeAlone() {
        assertThat(scanOn(LocalDate.of(2025, 11, 10))).isEqualTo(new DeadlineScan.Outcome(0, 0, 0));
    }

    @Test
    void remindsUnitAndClerkOnceBeforeTheDeadline() {
        assertThat(scanOn(SOON)).isEqualTo(new DeadlineScan.Outcome(1, 0, 0));
        assertThat(scanOn(SOON.plusDays(1))).isEqualTo(new DeadlineScan.Outcome(0, 0, 0));
        assertThat(heard("TASK_DUE_SOON")).isEqualTo("CLERK,LIAISON,UNIT_HEAD");
    }

    @Test
    void remindsWhenLateAndAgainEveryThirdDay() {
        assertThat(scanOn(FIRST_DAY_LATE).reminders()).isEqualTo(1);
        assertThat(scanOn(FIRST_DAY_LATE.plusDays(2)).reminders()).isZero();
        assertThat(scanOn(FIRST_DAY_LATE.plusDays(3)).reminders()).isEqualTo(1);
        assertThat(heard("TASK_OVERDUE")).isEqualTo("CLERK,CLERK,LIAISON,LIAISON,UNIT_HEAD,UNIT_HEAD");
    }

    @Test
    @DisplayName("reminds nobody by night or on a rest day, unless it is 特急 (row 30)")
    void leavesNightsAndRestDaysInPeace() {
        assertThat(scan.scan(at("2025-11-13T21:30")).reminders()).isZero();
        assertThat(scan.scan(at("2025-11-15T10:00")).reminders()).isZero();
        World.run("update matter set urgency = 'CRITICAL'");
        assertThat(scan.scan(at("2025-11-13T21:30")).reminders()).isEqualTo(1);
    }

    @Test
    @DisplayName("reminds on a Saturday that is worked in exchange (row 30)")
    void remindsOnAMakeUpWorkday() {
        World.run("update task set due_on = '2025-10-14'");
        assertThat(scan.scan(at("2025-10-11T09:00")).reminders()).isEqualTo(1);
    }

    @Test
    @DisplayName("follows the numbers of the version the matter was opened under (decision 15)")
    void followsTheMattersOwnRuleSet() {
        World.run("""
                insert into rule_set select '00000000-0000-4000-8000-0000000000f2', '%s', 2, '2020-01-01',
                  parameters || '{"remindBeforeDays": [7], "escalationDays": 8}', 'test', null, now()
                from rule_set where jurisdiction_id is null""".formatted(World.CITY));
        World.run("update matter set rule_set_id = '00000000-0000-4000-8000-0000000000f2'");
        assertThat(scanOn(LocalDate.of(2025, 11, 5)).reminders()).isEqualTo(1);
        scanOn(FIRST_DAY_LATE);
        assertThat(scanOn(FIVE_DAYS_LATE).proposals()).isZero();
        assertThat(scanOn(LocalDate.of(2025, 11, 26)).proposals()).isEqualTo(1);
    }

    @Test
    void proposesCriticismToTheLeadersWithItsReasons() {
        scanOn(FIRST_DAY_LATE);
        assertThat(scanOn(FIVE_DAYS_LATE).proposals()).isEqualTo(1);
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
    @DisplayName(
            "CT-18: proposes criticism when the completion came back twice, though the deadline is far; once decided it counts anew")
    void proposesCriticismForPoorQuality() {
        World.run("update task set due_on = '2026-12-31'");
        returnCompletion();
        assertThat(scanOn(SOON).proposals()).isZero();
        returnCompletion();
        assertThat(scanOn(SOON).proposals()).isEqualTo(1);
        assertThat(
                        World.value(
                                "select rung || ' ' || reason || ' ' || coalesce(overdue_working_days::text, '-') from escalation_proposal"))
                .isEqualTo("SPECIAL_REPORT_CRITICISM POOR_QUALITY -");
        World.run("update escalation_proposal set status = 'RETURNED', decided_at = now(), decided_by = '%s'"
                .formatted(Persona.LEADER.officerId()));
        World.run("update escalation_proposal set decided_at = now() - interval '60 days'");
        World.run("update quality_return set returned_at = now() - interval '61 days'");
        assertThat(scan.scan(Instant.now()).proposals()).isZero();
    }

    private void returnCompletion() {
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        "mutation ($input: ReportCompletionInput!) { reportCompletion(input: $input) { id } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "result", "已完成")));
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "mutation ($input: ReturnCompletionInput!) { returnCompletion(input: $input) { id } }",
                        Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "reason", "材料不实")));
    }

    @Test
    void leavesAloneWhatTheUnitHasReported() {
        World.run("update task set status = 'COMPLETION_REPORTED'");
        assertThat(scanOn(FIVE_DAYS_LATE)).isEqualTo(new DeadlineScan.Outcome(0, 0, 0));
    }

    @Test
    void makesNoDoublesWhenReplicasScanAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<DeadlineScan.Outcome> replica = () -> scanOn(FIVE_DAYS_LATE);
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

    @Test
    void remindsOfManyWithTheStatementsOfTwo() {
        acknowledged();
        var ofTwo = Statements.of(() -> assertThat(scanOn(SOON).reminders()).isEqualTo(2));
        World.run("delete from reminder");
        World.run("update deadline_watch set look_at = '2025-01-01'");
        for (var i = 0; i < 6; i++) {
            acknowledged();
        }
        assertThat(Statements.of(() -> assertThat(scanOn(SOON).reminders()).isEqualTo(8)))
                .isEqualTo(ofTwo);
    }

    @Test
    void followsTheOthersWhenOneFails() {
        acknowledged();
        World.run("""
                create function fail() returns trigger language plpgsql as 'begin raise ''broken''; end';
                create trigger fail before insert on reminder for each row when (new.task_id = '%s') execute function fail()""".formatted(task));
        try {
            assertThat(scanOn(SOON)).isEqualTo(new DeadlineScan.Outcome(1, 0, 1));
        } finally {
            World.run("drop function fail() cascade");
        }
        assertThat(World.value("select count(*) from notification where kind = 'TASK_DUE_SOON'"))
                .isEqualTo("3");
    }

    @Test
    void waitsForNobodyWhoHoldsAMatter() throws Exception {
        acknowledged();
        try (var somebody =
                World.holding("select from matter where id = (select matter_id from task where id = '%s') for update"
                        .formatted(task))) {
            assertThat(scanOn(SOON)).isEqualTo(new DeadlineScan.Outcome(1, 0, 0));
        }
        assertThat(scan.scan(at("2025-11-11T10:01")).reminders())
                .as("its lease has ended")
                .isEqualTo(1);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TimeSource.ZONE).toInstant();
    }

    private DeadlineScan.Outcome scanOn(LocalDate day) {
        return scan.scan(day.atTime(10, 0).atZone(TimeSource.ZONE).toInstant());
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = '%s'""".formatted(kind));
    }
}
