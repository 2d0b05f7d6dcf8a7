package org.luoshi.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Role;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

/** The ladder through the API: random histories against what the audit trail tells, and two leaders at one proposal. */
@ApiTest
class LadderHistoryTest {
    private static final String PROPOSE =
            "mutation ($input: ProposeEscalationInput!) { proposeEscalation(input: $input) { id } }";
    private static final String DECIDE =
            "mutation ($input: DecideEscalationInput!) { decideEscalation(input: $input) { id status } }";
    private static final int ROUNDS = 500;

    @Inject
    ObjectMapper json;

    /** How a proposal stands. */
    private record Standing(
            String rung,
            String status,
            @Nullable String proposedBy,
            @Nullable String decidedBy) {}

    @Test
    @DisplayName("the events of the audit trail, told again, give the proposals as they stand")
    void replaysFromTheAuditTrail() throws Exception {
        for (var seed = 0; seed < 12; seed++) {
            World.reset();
            live(new Random(seed));
            assertThat(replayed()).as("seed " + seed).isEqualTo(stored());
            assertThat(World.value("""
                            select count(*) from escalation_proposal
                            where status <> 'PROPOSED' and (decided_by is null or decided_by = proposed_by)""")).as("seed " + seed).isEqualTo("0");
        }
    }

    private void live(Random random) {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        var people = List.of(Persona.LEADER, Persona.CHIEF, Persona.CLERK);
        for (var step = 0; step < 14; step++) {
            var who = people.get(random.nextInt(people.size()));
            if (random.nextBoolean()) {
                GraphQl.as(who, Role.CLERK).ask(PROPOSE, Given.input(proposal(task, random)));
            } else {
                var open = World.value(
                        "select coalesce(max(id::text), '') from escalation_proposal where status = 'PROPOSED'");
                if (!open.isEmpty()) {
                    var decision = EscalationDecision.values()[random.nextInt(3)];
                    GraphQl.as(who, Role.LEADER).ask(DECIDE, decision(UUID.fromString(open), decision));
                }
            }
        }
    }

    private static Map<String, Object> proposal(UUID task, Random random) {
        var reasons = List.of("MANUAL", "FALSE_REPORT", "SHIRKING", "POOR_QUALITY");
        return Given.withCommand(Map.of(
                "taskId",
                task,
                "rung",
                EscalationRung.values()[1 + random.nextInt(6)],
                "reason",
                reasons.get(random.nextInt(reasons.size())),
                "note",
                random.nextInt(3) == 0 ? "" : "事实"));
    }

    private Map<String, Standing> replayed() throws Exception {
        Map<String, Standing> state = new LinkedHashMap<>();
        for (var event : rows("""
                select record_id as id, action, officer_id as by, after ->> 'rung' as rung, after ->> 'status' as status,
                  after ->> 'proposedBy' as "proposedBy"
                from audit_entry where action like 'ESCALATION_%' order by seq""")) {
            var isProposal = Objects.equals(event.get("action"), "ESCALATION_PROPOSED");
            state.put(
                    Objects.requireNonNull(event.get("id")),
                    new Standing(
                            Objects.requireNonNull(event.get("rung")),
                            Objects.requireNonNull(event.get("status")),
                            event.get("proposedBy"),
                            isProposal ? null : event.get("by")));
        }
        return state;
    }

    private Map<String, Standing> stored() throws Exception {
        Map<String, Standing> state = new LinkedHashMap<>();
        for (var row : rows("""
                select id, rung, status, proposed_by as "proposedBy", decided_by as "decidedBy" from escalation_proposal""")) {
            state.put(
                    Objects.requireNonNull(row.get("id")),
                    new Standing(
                            Objects.requireNonNull(row.get("rung")),
                            Objects.requireNonNull(row.get("status")),
                            row.get("proposedBy"),
                            row.get("decidedBy")));
        }
        return state;
    }

    private List<Map<String, String>> rows(String sql) throws Exception {
        var rows = World.value("select coalesce(json_agg(r), '[]') from (%s) r".formatted(sql));
        return json.readValue(rows, new TypeReference<>() {});
    }

    @Test
    @DisplayName("of two leaders at one proposal at the same moment, 500 times, one decides and the other is told")
    void letsExactlyOneOfTwoLeadersDecide() throws Exception {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 1; round <= ROUNDS; round++) {
                var id = UUID.randomUUID();
                World.run("""
                        insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, round, rule, reason, proposed_at, status, version)
                        select '%s', jurisdiction_id, matter_id, id, unit_id, 'SPECIAL_REPORT_CRITICISM', %d, 'CT-18', 'MANUAL', now(), 'PROPOSED', 0
                        from task where id = '%s'""".formatted(id, round, task));
                var together = new CyclicBarrier(2);
                var second = round % 5 == 0 ? EscalationDecision.DOWNGRADE : EscalationDecision.RETURN;
                List<Callable<String>> leaders = List.of(
                        () -> outcome(together, Persona.LEADER, id, EscalationDecision.APPROVE),
                        () -> outcome(together, Persona.CHIEF, id, second));
                var first = threads.invokeAll(leaders);
                assertOneWon(round, List.of(first.get(0).get(), first.get(1).get()));
            }
        }
        assertThat(World.value("select count(distinct record_id) from audit_entry where action = 'ESCALATION_DECIDED'"
                        + " and after ->> 'rung' = 'SPECIAL_REPORT_CRITICISM'"))
                .isEqualTo(String.valueOf(ROUNDS));
        assertThat(World.value("select count(*) from audit_entry where action = 'ESCALATION_DECIDED'"
                        + " and after ->> 'rung' = 'SPECIAL_REPORT_CRITICISM'"))
                .isEqualTo(String.valueOf(ROUNDS));
    }

    private static void assertOneWon(int round, List<String> outcomes) {
        assertThat(outcomes).as("round " + round).containsOnlyOnce("decided");
        assertThat(outcomes)
                .as("round " + round)
                .allMatch(each -> List.of("decided", "ESCALATION_ALREADY_DECIDED", "STALE_VERSION")
                        .contains(each));
    }

    private static String outcome(CyclicBarrier together, Persona leader, UUID id, EscalationDecision decision)
            throws Exception {
        var variables = decision(id, decision);
        together.await();
        var code = GraphQl.as(leader).ask(DECIDE, variables).extract().<String>path("errors[0].extensions.code");
        return code == null ? "decided" : code;
    }

    private static Map<String, Object> decision(UUID id, EscalationDecision decision) {
        return Given.input(Given.withCommand(
                Map.of("proposalId", id, "decision", decision, "instruction", "限三日内拿出方案", "expectedVersion", 0)));
    }
}
