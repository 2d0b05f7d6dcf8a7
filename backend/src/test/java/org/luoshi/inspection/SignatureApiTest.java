package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import org.luoshi.testing.Signatures;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("对方签字 on site")
class SignatureApiTest {
    private static final UUID PLAN = FieldScene.PLAN;
    private static final UUID VISIT = World.id("14", 1);
    private static final UUID ID = World.id("22", 1);

    @Test
    @DisplayName(
            "is kept with its words and its hash, for the office and the group alone, and stands in the evidence chain")
    void takesASignature() {
        scene(false);
        FieldScene.finding();
        var input = Signatures.signature(ID, VISIT);
        input.put("findingIds", List.of(FieldScene.FINDING));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(Signatures.TAKE, Given.input(input))
                .body("data.takeSignature.person", equalTo("周主任"))
                .body("data.takeSignature.agrees", equalTo(true))
                .body("data.takeSignature.drawing", equalTo(Signatures.DRAWING))
                .body("data.takeSignature.sha256", equalTo(input.get("sha256")))
                .body("data.takeSignature.findingIds", contains(FieldScene.FINDING.toString()))
                .body("data.takeSignature.takenBy.name", equalTo("INSPECTOR"));
        for (var reader : new Persona[] {Persona.CLERK, Persona.AUDITOR, Persona.GROUP_LEADER}) {
            GraphQl.as(reader)
                    .succeed(Signatures.OF_PLAN, Map.of("id", PLAN))
                    .body("data.inspectionPlan.signatures.person", contains("周主任"));
        }
        GraphQl.as(Persona.LIAISON)
                .succeed(Signatures.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.signatures", empty());
        assertThat(World.value("select content::json ->> 'kind' || ' ' || (content::json -> 'data' ->> 'sha256')"
                        + " from evidence_chain order by seq desc limit 1"))
                .isEqualTo("SIGNATURE " + input.get("sha256"));
    }

    @Test
    @DisplayName("is asked of nobody when the group comes unannounced or covertly")
    void isForAnnouncedVisitsAlone() {
        scene(true);
        refused("SIGNATURE_NOT_ANNOUNCED", Signatures.signature(ID, VISIT));
        World.run("update inspection_plan set mode = 'COVERT', sealed = false");
        refused("SIGNATURE_NOT_ANNOUNCED", Signatures.signature(ID, VISIT));
        assertThat(World.value("select count(*) from target_signature")).isEqualTo("0");
    }

    @Test
    @DisplayName("says what is disputed, and its hash is of what it says")
    void refusesWhatDoesNotHold() {
        scene(false);
        var disputed = Signatures.signature(ID, VISIT);
        disputed.put("agrees", false);
        refused("INVALID_INPUT", Signatures.sealed(disputed));
        disputed.put("opinion", "第一项已复工");
        refused("INVALID_INPUT", disputed);
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(Signatures.TAKE, Given.input(Signatures.sealed(disputed)))
                .body("data.takeSignature.opinion", equalTo("第一项已复工"));
        var foreign = Signatures.signature(UUID.randomUUID(), VISIT);
        foreign.put("findingIds", List.of(UUID.randomUUID()));
        refused("FINDING_NOT_FOUND", foreign);
        var scribble = Signatures.signature(UUID.randomUUID(), VISIT);
        scribble.put("drawing", "M1 1L2 2");
        refused("INVALID_INPUT", Signatures.sealed(scribble));
        refused("VISIT_NOT_FOUND", Signatures.signature(UUID.randomUUID(), UUID.randomUUID()));
    }

    @Test
    void refusesWhoMayNotAndWhatIsTooLate() {
        scene(false);
        var input = Given.input(Signatures.signature(ID, VISIT));
        for (var reader : new Persona[] {Persona.DIRECTOR, Persona.CLERK, Persona.LIAISON}) {
            GraphQl.as(reader).refused("NOT_GROUP_MEMBER", Signatures.TAKE, input);
        }
        for (var stranger : new Persona[] {Persona.INSPECTOR2, Persona.FAR_CLERK}) {
            GraphQl.as(stranger).refused("VISIT_NOT_FOUND", Signatures.TAKE, input);
        }
        World.run("update inspection_plan set status = 'CONCLUDED', concluded_at = now() - interval '1 hour'");
        refused("PLAN_WRONG_STATUS", Signatures.signature(ID, VISIT));
        var before = Signatures.signature(ID, VISIT);
        before.put("signedAt", Instant.now().minusSeconds(7_200).toString());
        GraphQl.as(Persona.INSPECTOR).succeed(Signatures.TAKE, Given.input(before));
    }

    @Test
    @DisplayName("F4: one signature from two devices, sent at different times, is there once")
    void takesOneSignatureOnce() {
        scene(false);
        var input = Signatures.signature(ID, VISIT);
        GraphQl.as(Persona.INSPECTOR).succeed(Signatures.TAKE, Given.input(input));
        input.put("sentAt", Instant.now().minusSeconds(60).toString());
        GraphQl.as(Persona.INSPECTOR).succeed(Signatures.TAKE, Given.input(input));
        input.put("commandId", UUID.randomUUID());
        GraphQl.as(Persona.INSPECTOR).succeed(Signatures.TAKE, Given.input(input));
        GraphQl.as(Persona.CLERK)
                .succeed(Signatures.OF_PLAN, Map.of("id", PLAN))
                .body("data.inspectionPlan.signatures", hasSize(1));
        assertThat(World.value("select count(*) from audit_entry where action = 'TARGET_SIGNED'"))
                .isEqualTo("1");
        input.put("person", "李主任");
        GraphQl.as(Persona.INSPECTOR).refused("COMMAND_REUSED", Signatures.TAKE, Given.input(Signatures.sealed(input)));
    }

    private static void scene(boolean sealed) {
        FieldScene.plan(sealed);
        Field.checkIn(Persona.INSPECTOR, Field.arrival(VISIT, PLAN));
    }

    private static void refused(String code, Map<String, Object> input) {
        GraphQl.as(Persona.INSPECTOR).refused(code, Signatures.TAKE, Given.input(input));
    }
}
