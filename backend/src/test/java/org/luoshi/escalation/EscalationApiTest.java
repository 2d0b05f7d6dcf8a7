package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Role;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class EscalationApiTest {
    private static final String PROPOSE = """
            mutation ($input: ProposeEscalationInput!) { proposeEscalation(input: $input) { id rung status reason version } }""";
    private static final String DECIDE = """
            mutation ($input: DecideEscalationInput!) { decideEscalation(input: $input) {
              id rung status instruction decidedBy { name } } }""";
    private static final String ONE = """
            query ($id: ID!) { escalationProposal(id: $id) { rung status canDecide unitStatement
              earlier { rung status } matter { id escalations { id } closeBlockers { code recordId } } } }""";

    private UUID matter;
    private UUID task;

    @BeforeEach
    void assign() {
        matter = Given.assignedMatter();
        task = Given.taskOf(matter, World.HOUSING);
    }

    @Test
    void proposesARungWithItsReason() {
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, propose("SPECIAL_REPORT_CRITICISM", "两次催办无果"))
                .body("data.proposeEscalation.status", equalTo("PROPOSED"))
                .body("data.proposeEscalation.reason", equalTo("MANUAL"));
        assertThat(heard("ESCALATION_PROPOSED")).isEqualTo("CHIEF,LEADER");
    }

    @Test
    void climbsRungByRungUnlessAReasonIsGiven() {
        GraphQl.as(Persona.CLERK).refused("RUNG_SKIPPED", PROPOSE, propose("EXPEDITE_YELLOW", " "));
        decide(Persona.LEADER, proposed("EXPEDITE_BLUE", ""), "APPROVE", 0);
        GraphQl.as(Persona.CLERK).succeed(PROPOSE, propose("EXPEDITE_YELLOW", ""));
    }

    @Test
    @DisplayName("CT-20, R733-25: a grave behaviour may enter at accountability, with its facts; nothing else may")
    void entersAtAccountabilityForAGraveBehaviourAlone() {
        var command = new HashMap<String, Object>(Given.withCommand(
                Map.of("taskId", task, "rung", "ACCOUNTABILITY_PROPOSAL", "reason", "SERIOUS_NEGLECT", "note", " ")));
        GraphQl.as(Persona.CLERK).refused("REASON_WITHOUT_FACTS", PROPOSE, Given.input(command));
        command.put("note", "拆迁款被挪用，工地停工三个月");
        GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, Given.input(command))
                .body("data.proposeEscalation.reason", equalTo("SERIOUS_NEGLECT"));
        World.run("delete from escalation_proposal");
        GraphQl.as(Persona.CLERK).refused("RUNG_SKIPPED", PROPOSE, propose("ACCOUNTABILITY_PROPOSAL", "态度恶劣"));
    }

    @Test
    void leavesToTheSystemWhatTheSystemSees() {
        GraphQl.as(Persona.CLERK)
                .refused(
                        "INVALID_INPUT",
                        PROPOSE,
                        Given.input(Given.withCommand(Map.of(
                                "taskId",
                                task,
                                "rung",
                                "EXPEDITE_BLUE",
                                "reason",
                                "OVERDUE_AFTER_SUPERVISION",
                                "note",
                                "超期"))));
    }

    @Test
    @DisplayName("four eyes: who proposed does not decide, though he be a leader")
    void letsNobodyDecideOnHisOwnProposal() {
        var id = GraphQl.as(Persona.LEADER, Role.CLERK)
                .succeed(PROPOSE, propose("EXPEDITE_BLUE", ""))
                .extract()
                .<String>path("data.proposeEscalation.id");
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.canDecide", equalTo(false));
        GraphQl.as(Persona.LEADER).refused("ESCALATION_OWN_PROPOSAL", DECIDE, decision(id, "APPROVE", 0));
        assertThat(toDecide(Persona.LEADER)).isZero();
        assertThat(toDecide(Persona.CHIEF)).isEqualTo(1);
        decide(Persona.CHIEF, id, "APPROVE", 0);
    }

    @Test
    @DisplayName("R733-21: from the rung of the matter's rule set on the chief alone decides")
    void leavesTheHighRungsToTheChief() {
        World.run("""
                insert into rule_set select '00000000-0000-4000-8000-0000000000f3', '%s', 2, '2020-01-01',
                  parameters || '{"chiefFromRung": 4}', 'test', null, now() from rule_set where jurisdiction_id is null""".formatted(World.CITY));
        World.run("update matter set rule_set_id = '00000000-0000-4000-8000-0000000000f3'");
        var low = proposed("SPECIAL_REPORT_CRITICISM", "两次催办无果");
        assertThat(toDecide(Persona.LEADER)).isEqualTo(1);
        decide(Persona.LEADER, low, "APPROVE", 0);
        var high = proposed("PUBLIC_CRITICISM", "通报后仍无进展");
        assertThat(toDecide(Persona.LEADER)).isZero();
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", high))
                .body("data.escalationProposal.canDecide", equalTo(false));
        GraphQl.as(Persona.LEADER).refused("ESCALATION_FOR_THE_CHIEF", DECIDE, decision(high, "APPROVE", 0));
        decide(Persona.CHIEF, high, "APPROVE", 0);
    }

    @Test
    void refusesASecondProposalWhileOneIsOpen() {
        proposed("EXPEDITE_BLUE", "");
        GraphQl.as(Persona.CLERK).refused("ESCALATION_OPEN", PROPOSE, propose("ADMONITORY_TALK", "态度恶劣"));
    }

    @Test
    void refusesToProposeAReminderOrForAnAcceptedTask() {
        GraphQl.as(Persona.CLERK).refused("INVALID_INPUT", PROPOSE, propose("DUE_SOON_REMINDER", "x"));
        World.run("update task set status = 'ACCEPTED'");
        GraphQl.as(Persona.CLERK).refused("TASK_WRONG_STATUS", PROPOSE, propose("EXPEDITE_BLUE", ""));
    }

    @Test
    void answersARepeatedProposalTheSame() {
        var command = propose("EXPEDITE_BLUE", "");
        var first =
                GraphQl.as(Persona.CLERK).succeed(PROPOSE, command).extract().<String>path("data.proposeEscalation.id");
        GraphQl.as(Persona.CLERK).succeed(PROPOSE, command).body("data.proposeEscalation.id", equalTo(first));
        assertThat(World.value("select count(*) from escalation_proposal")).isEqualTo("1");
    }

    @Test
    void letsOnlyTheOfficePropose() {
        for (var persona : List.of(Persona.LEADER, Persona.INSPECTOR, Persona.LIAISON, Persona.AUDITOR)) {
            GraphQl.as(persona).refused("FORBIDDEN", PROPOSE, propose("EXPEDITE_BLUE", ""));
        }
        GraphQl.as(Persona.FAR_CLERK).refused("TASK_NOT_FOUND", PROPOSE, propose("EXPEDITE_BLUE", ""));
    }

    @Test
    void tellsTheUnitOfAnApprovedRungOnly() {
        var id = proposed("SPECIAL_REPORT_CRITICISM", "两次催办无果");
        GraphQl.as(Persona.LIAISON).refused("ESCALATION_NOT_FOUND", ONE, Map.of("id", id));
        decide(Persona.LEADER, id, "APPROVE", 0);
        GraphQl.as(Persona.LIAISON)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.status", equalTo("APPROVED"))
                .body("data.escalationProposal.canDecide", equalTo(false));
        GraphQl.as(Persona.OTHER_LIAISON).refused("ESCALATION_NOT_FOUND", ONE, Map.of("id", id));
        GraphQl.as(Persona.INSPECTOR).refused("ESCALATION_NOT_FOUND", ONE, Map.of("id", id));
        GraphQl.as(Persona.FAR_DIRECTOR).refused("ESCALATION_NOT_FOUND", ONE, Map.of("id", id));
        assertThat(heard("ESCALATION_DECIDED")).isEqualTo("CLERK,DIRECTOR,LIAISON,UNIT_HEAD");
    }

    @Test
    void returnsWithoutTellingTheUnit() {
        decide(Persona.CHIEF, proposed("SPECIAL_REPORT_CRITICISM", "两次催办无果"), "RETURN", 0);
        assertThat(heard("ESCALATION_DECIDED")).isEqualTo("CLERK,DIRECTOR");
    }

    @Test
    void ordersTheNextLowerRungInstead() {
        var id = proposed("SPECIAL_REPORT_CRITICISM", "两次催办无果");
        decide(Persona.LEADER, id, "DOWNGRADE", 0);
        GraphQl.as(Persona.LIAISON)
                .succeed("{ escalationProposals { items { rung status instruction } } }", Map.of())
                .body("data.escalationProposals.items.rung", contains("EXPEDITE_YELLOW"))
                .body("data.escalationProposals.items.instruction", contains("限三日内拿出方案"));
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.status", equalTo("DOWNGRADED"));
    }

    @Test
    void findsNothingBelowTheLowestRung() {
        GraphQl.as(Persona.LEADER)
                .refused("INVALID_INPUT", DECIDE, decision(proposed("EXPEDITE_BLUE", ""), "DOWNGRADE", 0));
    }

    @Test
    void asksForAWrittenInstruction() {
        var id = proposed("EXPEDITE_BLUE", "");
        GraphQl.as(Persona.LEADER)
                .refused(
                        "INVALID_INPUT",
                        DECIDE,
                        Given.input(Map.of(
                                "commandId",
                                UUID.randomUUID(),
                                "proposalId",
                                id,
                                "decision",
                                "APPROVE",
                                "instruction",
                                " ",
                                "expectedVersion",
                                0)));
    }

    @Test
    void refusesADecisionOnWhatTheLeaderHasNotSeen() {
        GraphQl.as(Persona.LEADER)
                .refused("STALE_VERSION", DECIDE, decision(proposed("EXPEDITE_BLUE", ""), "APPROVE", 7));
    }

    @Test
    void letsOnlyLeadersDecide() {
        var id = proposed("EXPEDITE_BLUE", "");
        for (var persona : List.of(Persona.CLERK, Persona.DIRECTOR, Persona.LIAISON)) {
            GraphQl.as(persona).refused("FORBIDDEN", DECIDE, decision(id, "APPROVE", 0));
        }
        GraphQl.as(Persona.LEADER)
                .refused(
                        "ESCALATION_NOT_FOUND",
                        DECIDE,
                        decision(UUID.randomUUID().toString(), "APPROVE", 0));
    }

    @Test
    void letsOneOfTwoLeadersWinAndTellsTheOther() throws Exception {
        var id = proposed("EXPEDITE_BLUE", "");
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> decisions =
                    List.of(() -> outcome(Persona.LEADER, id, "APPROVE"), () -> outcome(Persona.CHIEF, id, "RETURN"));
            for (var running : threads.invokeAll(decisions)) {
                outcomes.add(running.get());
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder("decided", "ESCALATION_ALREADY_DECIDED");
        assertThat(World.value("select count(*) from audit_entry where action = 'ESCALATION_DECIDED'"))
                .isEqualTo("1");
    }

    @Test
    void answersARepeatedDecisionTheSame() {
        var command = decision(proposed("EXPEDITE_BLUE", ""), "APPROVE", 0);
        for (var times = 0; times < 2; times++) {
            GraphQl.as(Persona.LEADER)
                    .succeed(DECIDE, command)
                    .body("data.decideEscalation.status", equalTo("APPROVED"))
                    .body("data.decideEscalation.decidedBy.name", equalTo("LEADER"));
        }
    }

    @Test
    void keepsTheMatterOpenWhileUndecided() {
        var id = proposed("EXPEDITE_BLUE", "");
        GraphQl.as(Persona.LEADER)
                .succeed(ONE, Map.of("id", id))
                .body("data.escalationProposal.earlier", empty())
                .body("data.escalationProposal.matter.escalations.id", contains(id))
                .body(
                        "data.escalationProposal.matter.closeBlockers.find { it.code == 'ESCALATION_UNDECIDED' }.recordId",
                        equalTo(id));
    }

    @Test
    void showsTheUnitsLatestStatementAndWhatWentBefore() {
        decide(Persona.LEADER, proposed("EXPEDITE_BLUE", ""), "APPROVE", 0);
        World.run("""
                insert into progress_report (id, task_id, reported_by, reported_at, percent, measures, progress, effect)
                values (gen_random_uuid(), '%s', '%s', now() - interval '1 day', 10, '旧', '旧', '旧'),
                       (gen_random_uuid(), '%s', '%s', now(), 20, '入户协商', '签约3户', '尚余9户')""".formatted(task, Persona.LIAISON.officerId(), task, Persona.LIAISON.officerId()));
        GraphQl.as(Persona.CHIEF)
                .succeed(ONE, Map.of("id", proposed("EXPEDITE_YELLOW", "")))
                .body("data.escalationProposal.unitStatement", equalTo("入户协商\n签约3户\n尚余9户"))
                .body("data.escalationProposal.canDecide", equalTo(true))
                .body("data.escalationProposal.earlier.rung", contains("EXPEDITE_BLUE"));
    }

    @Test
    void showsTheLeaderTheProblemsFoundButNoneThatAreSealed() {
        var id = proposed("EXPEDITE_BLUE", "");
        World.run("update matter set number = null");
        FieldScene.plan(true);
        FieldScene.finding();
        World.run("update finding set matter_id = '%s'".formatted(matter));
        var evidence = "query ($id: ID!) { escalationProposal(id: $id) { findings { id text } } }";
        GraphQl.as(Persona.LEADER)
                .succeed(evidence, Map.of("id", id))
                .body("data.escalationProposal.findings", empty());
        World.run("update inspection_plan set sealed = false");
        GraphQl.as(Persona.LEADER)
                .succeed(evidence, Map.of("id", id))
                .body("data.escalationProposal.findings.id", contains(FieldScene.FINDING.toString()));
        World.run("update finding set responsible_unit_id = '%s'".formatted(World.FINANCE));
        GraphQl.as(Persona.LEADER)
                .succeed(evidence, Map.of("id", id))
                .body("data.escalationProposal.findings", empty());
    }

    private String proposed(String rung, String note) {
        return GraphQl.as(Persona.CLERK)
                .succeed(PROPOSE, propose(rung, note))
                .extract()
                .path("data.proposeEscalation.id");
    }

    private Map<String, Object> propose(String rung, String note) {
        return Given.input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "rung", rung, "note", note));
    }

    private static void decide(Persona leader, String id, String decision, int version) {
        GraphQl.as(leader).succeed(DECIDE, decision(id, decision, version));
    }

    private static String outcome(Persona leader, String id, String decision) {
        var code = GraphQl.as(leader)
                .ask(DECIDE, decision(id, decision, 0))
                .extract()
                .<String>path("errors[0].extensions.code");
        return code == null ? "decided" : code;
    }

    private static Map<String, Object> decision(String id, String decision, int version) {
        return Given.input(Map.of(
                "commandId", UUID.randomUUID(),
                "proposalId", id,
                "decision", decision,
                "instruction", "限三日内拿出方案",
                "expectedVersion", version));
    }

    private static int toDecide(Persona leader) {
        return GraphQl.as(leader)
                .succeed("{ today { escalationsToDecide } }", Map.of())
                .extract()
                .path("data.today.escalationsToDecide");
    }

    private static String heard(String kind) {
        return World.value("""
                select string_agg(o.name, ',' order by o.name) from notification n join officer o on o.id = n.officer_id
                where n.kind = '%s'""".formatted(kind));
    }
}
