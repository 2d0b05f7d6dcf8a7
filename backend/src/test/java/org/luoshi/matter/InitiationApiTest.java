package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("立项审批: approve, return, reject (row 4, D.7.3)")
class InitiationApiTest {
    private static final String INITIATE =
            "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { id step number phase } }";
    private static final String RETURN =
            "mutation ($input: ReturnInitiationInput!) { returnInitiation(input: $input) { step actions } }";
    private static final String REJECT =
            "mutation ($input: RejectInitiationInput!) { rejectInitiation(input: $input) { step number rejectionReason closedAt actions } }";
    private static final String STEPS = """
            query ($id: ID!) { matter(id: $id) { initiationGaps ruleSet { version } steps { decision step officerName at comment
              signature { signerName text sha256 intact } } } }""";

    @Test
    @DisplayName(
            "row 3, row 4: each step keeps actor, time, comment and signature, whose hash anyone can compute again")
    void signsTheApproval() {
        var matter = Given.proposedMatter();
        GraphQl.as(Persona.LEADER)
                .succeed(
                        INITIATE,
                        Given.input(Map.of("commandId", UUID.randomUUID(), "matterId", matter, "comment", "同意，抓紧办")))
                .body("data.initiateMatter.step", equalTo("INITIATED"))
                .body("data.initiateMatter.phase", equalTo("INITIATION"));
        var answer = GraphQl.as(Persona.AUDITOR)
                .succeed(STEPS, Map.of("id", matter))
                .body("data.matter.steps.decision", contains("REGISTER", "PROPOSE", "APPROVE"))
                .body("data.matter.steps.officerName", contains("CLERK", "CLERK", "LEADER"))
                .body("data.matter.steps[2].comment", equalTo("同意，抓紧办"))
                .body("data.matter.steps[2].signature.signerName", equalTo("LEADER"))
                .body("data.matter.steps[2].signature.intact", equalTo(true))
                .body("data.matter.steps[2].signature.text", containsString("目标任务：完成拆迁12户"))
                .body("data.matter.initiationGaps", empty())
                .body("data.matter.ruleSet.version", equalTo(1));
        String text = answer.extract().path("data.matter.steps[2].signature.text");
        String sha256 = answer.extract().path("data.matter.steps[2].signature.sha256");
        assertThat(Photos.sha256(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(sha256);
    }

    @Test
    @DisplayName("S13: a unit sees who signed when, not the office's words")
    void hidesTheWordsFromUnits() {
        var matter = Given.assignedMatter();
        GraphQl.as(Persona.LIAISON)
                .succeed(STEPS, Map.of("id", matter))
                .body("data.matter.steps[2].officerName", equalTo("DIRECTOR"))
                .body("data.matter.steps[2].comment", nullValue())
                .body("data.matter.steps[2].signature.text", nullValue());
    }

    @Test
    @DisplayName("D.7.3: 退回 leads back to the proposal, with its reason")
    void returns() {
        var matter = Given.proposedMatter();
        GraphQl.as(Persona.CHIEF)
                .succeed(RETURN, saying(matter, "请明确时限"))
                .body("data.returnInitiation.step", equalTo("REGISTERED"));
        GraphQl.as(Persona.CLERK)
                .succeed(STEPS, Map.of("id", matter))
                .body("data.matter.steps[2].decision", equalTo("RETURN"))
                .body("data.matter.steps[2].comment", equalTo("请明确时限"))
                .body("data.matter.steps[2].signature.intact", equalTo(true));
    }

    @Test
    @DisplayName("D.7.3: 不予立项 ends the matter, takes no number and leaves none out")
    void rejects() {
        var matter = Given.proposedMatter();
        GraphQl.as(Persona.LEADER)
                .succeed(REJECT, saying(matter, "不属督查范围"))
                .body("data.rejectInitiation.number", nullValue())
                .body("data.rejectInitiation.rejectionReason", equalTo("不属督查范围"))
                .body("data.rejectInitiation.actions", empty());
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_WRONG_STEP", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.DIRECTOR).refused("MATTER_WRONG_STEP", REJECT, saying(matter, "再次"));
        Given.initiatedMatter();
        assertThat(World.value("select count(*) from matter where number like '%1号'"))
                .isEqualTo("1");
        GraphQl.as(Persona.DIRECTOR)
                .succeed("{ today { mattersToInitiate } }", Map.of())
                .body("data.today.mattersToInitiate", equalTo(0));
    }

    @Test
    @DisplayName("decision 1: a proposal goes to the chief, or to a leader with a delegation on record (R733-11)")
    void sendsAProposalToTheChief() {
        var matter = Given.proposedMatter();
        World.run("update matter set legal_basis = 'APPROVED_PROPOSAL'");
        GraphQl.as(Persona.DIRECTOR).refused("APPROVAL_NEEDS_CHIEF", INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.LEADER).refused("APPROVAL_NEEDS_CHIEF", INITIATE, Given.command("matterId", matter));
        Given.delegation();
        GraphQl.as(Persona.LEADER).succeed(INITIATE, Given.command("matterId", matter));
        GraphQl.as(Persona.CLERK)
                .succeed(STEPS, Map.of("id", matter))
                .body("data.matter.steps[2].signature.text", containsString("授权依据：市政府授权书〔2026〕3号，"));
    }

    @Test
    @DisplayName("JS-13 R733-11 WF-13: initiation is refused with the list of what is missing")
    void refusesAnIncompleteMatter() {
        var matter = Given.proposedMatter();
        World.run("update matter set objective = '', basis_document = ''");
        GraphQl.as(Persona.CLERK)
                .succeed(STEPS, Map.of("id", matter))
                .body("data.matter.initiationGaps", contains("LEGAL_BASIS", "OBJECTIVE"));
        GraphQl.as(Persona.DIRECTOR)
                .refused("MATTER_INCOMPLETE", INITIATE, Given.command("matterId", matter))
                .body("errors[0].extensions.details.missing", contains("LEGAL_BASIS", "OBJECTIVE"));
        assertThat(World.value("select count(*) from number_series")).isEqualTo("0");
    }

    private static Map<String, Object> saying(UUID matter, String reason) {
        return Given.input(Map.of("commandId", UUID.randomUUID(), "matterId", matter, "reason", reason));
    }
}
