package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Records;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
class RecordApiTest {
    private static final UUID PLAN = FieldScene.PLAN;
    private static final String INFORMANT = "query($id: ID!) { informant(recordId: $id) { name } }";

    @Test
    @DisplayName("takes a record of a method with its own fields, for the office and the group alone (R733-12)")
    void takesARecord() {
        FieldScene.plan(false);
        var visit = UUID.randomUUID();
        Field.checkIn(Persona.INSPECTOR, Field.arrival(visit, PLAN));
        var input = Records.interview(UUID.randomUUID(), PLAN);
        input.put("visitId", visit);
        take(input, Persona.INSPECTOR)
                .body("data.takeRecord.type", equalTo("INTERVIEW"))
                .body("data.takeRecord.person", equalTo("王某"))
                .body("data.takeRecord.readBack", equalTo(true))
                .body("data.takeRecord.outsidePlan", equalTo(false))
                .body("data.takeRecord.recordedBy.name", equalTo("INSPECTOR"));
        for (var reader : new Persona[] {Persona.CLERK, Persona.AUDITOR, Persona.GROUP_LEADER}) {
            GraphQl.as(reader)
                    .succeed(Records.OF_PLAN, Map.of("id", PLAN))
                    .body("data.inspectionPlan.records.type", contains("INTERVIEW"));
        }
        GraphQl.as(Persona.LIAISON)
                .succeed(Records.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.records", empty());
        assertThat(World.value("select content::json ->> 'kind' from evidence_chain order by seq desc limit 1"))
                .isEqualTo("RECORD");
    }

    @Test
    @DisplayName("keeps and marks a method that the plan in force does not name (R733-12, R733-15)")
    void marksAMethodOutsideThePlan() {
        FieldScene.plan(false);
        var talk = Records.interview(UUID.randomUUID(), PLAN);
        talk.put("type", "ADMONITORY_TALK");
        take(talk, Persona.GROUP_LEADER).body("data.takeRecord.outsidePlan", equalTo(true));
        World.run("update inspection_plan set methods = '{CHECK,TALK}'");
        talk.put("commandId", UUID.randomUUID());
        talk.put("recordId", UUID.randomUUID());
        take(talk, Persona.GROUP_LEADER).body("data.takeRecord.outsidePlan", equalTo(false));
    }

    @Test
    @DisplayName("refuses what its type lacks or does not have (R733-12)")
    void refusesWrongFields() {
        FieldScene.plan(false);
        refused("INVALID_INPUT", Records.of(UUID.randomUUID(), PLAN, "DOCUMENT_COPY"));
        var interview = Records.interview(UUID.randomUUID(), PLAN);
        interview.put("copies", 2);
        refused("INVALID_INPUT", interview);
        var visit = Records.interview(UUID.randomUUID(), PLAN);
        visit.put("visitId", UUID.randomUUID());
        refused("VISIT_NOT_FOUND", visit);
        var late = Records.interview(UUID.randomUUID(), PLAN);
        World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now() - interval '1 hour'");
        refused("PLAN_WRONG_STATUS", late);
        var before = Records.interview(UUID.randomUUID(), PLAN);
        before.put("recordedAt", Instant.now().minusSeconds(7200).toString());
        take(before, Persona.INSPECTOR);
    }

    @Test
    @DisplayName(
            "keeps who gave a clue apart: no record, chain or trail names him, few may read him, each look is written down (R733-26)")
    void keepsTheInformantApart() {
        FieldScene.plan(false);
        var id = UUID.randomUUID();
        take(Records.clue(id, PLAN), Persona.INSPECTOR)
                .body("data.takeRecord.person", nullValue())
                .body("data.takeRecord.hasInformant", equalTo(true));
        for (var who : List.of(Persona.INSPECTOR, Persona.GROUP_LEADER, Persona.DIRECTOR)) {
            GraphQl.as(who).succeed(INFORMANT, Map.of("id", id)).body("data.informant.name", equalTo("赵某某"));
        }
        for (var other : List.of(Persona.CLERK, Persona.LEADER, Persona.CHIEF, Persona.AUDITOR, Persona.INSPECTOR2)) {
            GraphQl.as(other).refused("RECORD_NOT_FOUND", INFORMANT, Map.of("id", id));
        }
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query($id: ID!) { inspectionPlan(id: $id) { records { person hasInformant } } }",
                        Map.of("id", PLAN))
                .body("data.inspectionPlan.records.person", contains(nullValue()))
                .body("data.inspectionPlan.records.hasInformant", contains(false));
        assertThat(World.value("select count(*) from audit_entry where action = 'INFORMANT_READ'"))
                .isEqualTo("3");
        for (var table : List.of("inspection_record", "evidence_chain", "audit_entry", "command")) {
            assertThat(World.value("select count(*) from %s t where t::text like '%%赵某某%%'".formatted(table)))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    @Test
    void readsManyCluesWithTheStatementsOfTwo() {
        FieldScene.plan(false);
        take(Records.clue(UUID.randomUUID(), PLAN), Persona.INSPECTOR);
        take(Records.clue(UUID.randomUUID(), PLAN), Persona.INSPECTOR);
        var ofTwo = Statements.of(() -> clues(2));
        for (var i = 0; i < 6; i++) {
            take(Records.clue(UUID.randomUUID(), PLAN), Persona.INSPECTOR);
        }
        assertThat(Statements.of(() -> clues(8))).isEqualTo(ofTwo);
    }

    private static void clues(int wanted) {
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed("query($id: ID!) { inspectionPlan(id: $id) { records { hasInformant } } }", Map.of("id", PLAN))
                .body("data.inspectionPlan.records", hasSize(wanted));
    }

    @Test
    void refusesWhoIsNotOfTheGroup() {
        FieldScene.plan(true);
        var input = Records.interview(UUID.randomUUID(), PLAN);
        GraphQl.as(Persona.DIRECTOR).refused("NOT_GROUP_MEMBER", Records.TAKE, Given.input(input));
        for (var stranger : new Persona[] {Persona.INSPECTOR2, Persona.LIAISON, Persona.CLERK, Persona.FAR_CLERK}) {
            GraphQl.as(stranger).refused("PLAN_NOT_FOUND", Records.TAKE, Given.input(input));
        }
    }

    @Test
    @DisplayName("F4: one record from two devices, sent at different times, is there once")
    void takesOneRecordOnce() {
        FieldScene.plan(false);
        var input = Records.interview(UUID.randomUUID(), PLAN);
        take(input, Persona.INSPECTOR);
        input.put("sentAt", Instant.now().minusSeconds(7_200).toString());
        take(input, Persona.INSPECTOR);
        input.put("commandId", UUID.randomUUID());
        take(input, Persona.INSPECTOR);
        GraphQl.as(Persona.INSPECTOR)
                .succeed(Records.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.records", hasSize(1));
        input.put("summary", "换了一句话");
        GraphQl.as(Persona.INSPECTOR).refused("COMMAND_REUSED", Records.TAKE, Given.input(input));
        assertThat(World.value("select count(*) from audit_entry where action = 'RECORD_TAKEN'"))
                .isEqualTo("1");
    }

    private static ValidatableResponse take(Map<String, Object> input, Persona persona) {
        return GraphQl.as(persona).succeed(Records.TAKE, Given.input(input));
    }

    private static void refused(String code, Map<String, Object> input) {
        GraphQl.as(Persona.INSPECTOR).refused(code, Records.TAKE, Given.input(input));
    }
}
