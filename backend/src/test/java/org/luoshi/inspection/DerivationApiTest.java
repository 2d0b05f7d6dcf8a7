package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Derivatives;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
class DerivationApiTest {
    private static final UUID ID = UUID.randomUUID();
    private static final String OF_FINDING =
            "query($id: ID!) { finding(id: $id) { derivations { title status matterId proposedBy { name } } } }";
    private static final String OF_MATTER =
            "query($id: ID!) { matter(id: $id) { title source derivedFrom { findingId note } } }";

    @Test
    @DisplayName(
            "row 61: a finding becomes a derived matter, linked both ways and with the first matter (BZ-33, JC-09)")
    void becomesAMatter() {
        FieldScene.plan(false);
        FieldScene.finding();
        var proposal = Derivatives.proposal(ID, FieldScene.FINDING);
        GraphQl.as(Persona.INSPECTOR)
                .succeed(Derivatives.PROPOSE, Given.input(proposal))
                .body("data.proposeDerivation.status", equalTo("PROPOSED"));
        // from a second device
        proposal.put("commandId", UUID.randomUUID());
        GraphQl.as(Persona.INSPECTOR).succeed(Derivatives.PROPOSE, Given.input(proposal));
        assertThat(World.value("select count(*) from derivation")).isEqualTo("1");
        var matter = UUID.randomUUID();
        var command = Derivatives.registration(ID, matter);
        GraphQl.as(Persona.CLERK)
                .succeed(Derivatives.REGISTER, Given.input(command))
                .body("data.registerDerivation.status", equalTo("REGISTERED"))
                .body("data.registerDerivation.matterId", equalTo(matter.toString()));
        GraphQl.as(Persona.CLERK).succeed(Derivatives.REGISTER, Given.input(command));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "DERIVATION_DECIDED",
                        Derivatives.REGISTER,
                        Given.input(Derivatives.registration(ID, UUID.randomUUID())));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_FINDING, Map.of("id", FieldScene.FINDING))
                .body("data.finding.derivations.matterId", contains(matter.toString()))
                .body("data.finding.derivations.proposedBy.name", contains("INSPECTOR"));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", matter))
                .body("data.matter.title", equalTo("全市在建工地停工情况排查"))
                .body("data.matter.source", equalTo("FIELD_FINDING"))
                .body("data.matter.derivedFrom.findingId", equalTo(FieldScene.FINDING.toString()));
        GraphQl.as(Persona.CLERK)
                .succeed(OF_MATTER, Map.of("id", FieldScene.MATTER))
                .body("data.matter.derivedFrom", nullValue());
        assertThat(World.value(
                        "select decision || ' ' || other_id from matter_link where matter_id = '" + matter + "'"))
                .isEqualTo("LINKED " + FieldScene.MATTER);
        // the unit learns of a new matter by its task, not by this
        GraphQl.as(Persona.LIAISON)
                .succeed(OF_FINDING, Map.of("id", FieldScene.FINDING))
                .body("data.finding.derivations", empty());
    }

    @Test
    @DisplayName("row 61: is declined with a reason")
    void isDeclined() {
        FieldScene.plan(false);
        FieldScene.finding();
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(Derivatives.PROPOSE, Given.input(Derivatives.proposal(ID, FieldScene.FINDING)));
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("derivationId", ID);
        input.put("reason", " ");
        GraphQl.as(Persona.DIRECTOR).refused("INVALID_INPUT", Derivatives.DECLINE, Given.input(input));
        input.put("commandId", UUID.randomUUID());
        input.put("reason", "已有专项部署");
        GraphQl.as(Persona.DIRECTOR)
                .succeed(Derivatives.DECLINE, Given.input(input))
                .body("data.declineDerivation.declineReason", equalTo("已有专项部署"));
    }

    @Test
    @DisplayName(
            "a proposal under a sealed plan is as sealed as its finding, and becomes no matter before (decision 9)")
    void staysSealed() {
        FieldScene.plan(true);
        FieldScene.finding();
        GraphQl.as(Persona.INSPECTOR)
                .succeed(Derivatives.PROPOSE, Given.input(Derivatives.proposal(ID, FieldScene.FINDING)));
        GraphQl.as(Persona.CLERK)
                .refused(
                        "DERIVATION_NOT_FOUND",
                        Derivatives.REGISTER,
                        Given.input(Derivatives.registration(ID, UUID.randomUUID())));
        GraphQl.as(Persona.DIRECTOR)
                .refused(
                        "PLAN_WRONG_STATUS",
                        Derivatives.REGISTER,
                        Given.input(Derivatives.registration(ID, UUID.randomUUID())));
        assertThat(World.value("select count(*) from matter")).isEqualTo("1");
    }

    @Test
    void refusesWhoMayNot() {
        FieldScene.plan(false);
        FieldScene.finding();
        var proposal = Given.input(Derivatives.proposal(ID, FieldScene.FINDING));
        GraphQl.as(Persona.LIAISON).refused("FORBIDDEN", Derivatives.PROPOSE, proposal);
        GraphQl.as(Persona.INSPECTOR2).refused("FINDING_NOT_FOUND", Derivatives.PROPOSE, proposal);
        GraphQl.as(Persona.FAR_CLERK).refused("FINDING_NOT_FOUND", Derivatives.PROPOSE, proposal);
        GraphQl.as(Persona.INSPECTOR)
                .refused("FORBIDDEN", Derivatives.REGISTER, Given.input(Derivatives.registration(ID, ID)));
        GraphQl.as(Persona.CLERK)
                .refused("DERIVATION_NOT_FOUND", Derivatives.REGISTER, Given.input(Derivatives.registration(ID, ID)));
    }
}
