package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.testing.Given.input;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Papers;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("签署 beyond initiation: name, time and hash of what was signed (JC-07, JC-08, JS-05)")
class SignaturesApiTest {
    private static final String SIGNATURES = """
            query ($id: ID!) { matter(id: $id) {
              steps { decision signature { signerName text sha256 intact } }
              taskSignatures { act step unitName signature { signerName signedAt text sha256 intact } } } }""";

    private static Map<String, Object> command(Object... pairs) {
        var fields = new HashMap<String, Object>();
        fields.put("commandId", UUID.randomUUID());
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return input(fields);
    }

    private static String verb(String name) {
        return "mutation ($input: %sInput!) { %s(input: $input) { id } }"
                .formatted(Character.toUpperCase(name.charAt(0)) + name.substring(1), name);
    }

    private static ValidatableResponse read(Persona persona, UUID matter) {
        return GraphQl.as(persona).succeed(SIGNATURES, Map.of("id", matter));
    }

    @Test
    @DisplayName("JC-08: who confirms the method signs what goes out to whom until when")
    void signsTheMethod() {
        var matter = Given.assignedMatter();
        read(Persona.AUDITOR, matter)
                .body("data.matter.steps[3].decision", equalTo("CONFIRM_METHOD"))
                .body("data.matter.steps[3].signature.signerName", equalTo("CLERK"))
                .body("data.matter.steps[3].signature.intact", equalTo(true))
                .body(
                        "data.matter.steps[3].signature.text",
                        allOf(containsString("办法确认单"), containsString("组织拆迁"), containsString("落实资金")));
    }

    @Test
    @DisplayName(
            "JC-07, JS-05, row 78: the unit signs the receipt, its head each report with its files, the office the acceptance")
    void signsEachTask() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        GraphQl.as(Persona.LIAISON).succeed(verb("acknowledgeTask"), command("taskId", task, "signerName", "吴联络"));
        var pdf = Papers.pdf("方案");
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("reportProgress"),
                        command(
                                "taskId",
                                task,
                                "percent",
                                40,
                                "measures",
                                "成立专班",
                                "progress",
                                "签约8户",
                                "effect",
                                "拆除3户",
                                "attachments",
                                List.of(Papers.manifest(UUID.randomUUID(), "方案.pdf", Papers.PDF, pdf))));
        read(Persona.CLERK, matter).body("data.matter.taskSignatures.act", contains("ACKNOWLEDGE"));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        "mutation ($input: ReportDraftInput!) { releaseReport(input: $input) { id } }",
                        command("draftId", World.value("select id from report_draft")));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportCompletion"), command("taskId", task, "result", "12户全部拆除"));
        GraphQl.as(Persona.CLERK).succeed(verb("acceptCompletion"), Given.verification(task));
        var answer = read(Persona.CLERK, matter)
                .body(
                        "data.matter.taskSignatures.act",
                        contains("ACKNOWLEDGE", "RELEASE_PROGRESS", "RELEASE_COMPLETION", "ACCEPT_COMPLETION"))
                .body(
                        "data.matter.taskSignatures.signature.signerName",
                        contains("LIAISON", "UNIT_HEAD", "UNIT_HEAD", "CLERK"))
                .body("data.matter.taskSignatures.signature.intact", everyItem(equalTo(true)))
                .body("data.matter.taskSignatures[0].signature.text", containsString("签收人：吴联络"))
                .body(
                        "data.matter.taskSignatures[1].signature.text",
                        allOf(containsString("进展：签约8户"), containsString("附件：方案.pdf " + Photos.sha256(pdf))))
                .body("data.matter.taskSignatures[2].signature.text", containsString("办理结果：12户全部拆除"))
                .body("data.matter.taskSignatures[3].signature.text", containsString("核验说明：材料齐全"))
                .extract();
        for (var i = 0; i < 4; i++) {
            var text = answer.<String>path("data.matter.taskSignatures[%d].signature.text".formatted(i));
            assertThat(Photos.sha256(text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(answer.path("data.matter.taskSignatures[%d].signature.sha256".formatted(i)));
        }
    }

    @Test
    @DisplayName("CT-10: who strikes off signs the result of every unit; repeated, it is signed once")
    void signsTheCloseOut() {
        var matter = Given.settledMatter();
        var close = command("matterId", matter);
        GraphQl.as(Persona.DIRECTOR).succeed(verb("closeMatter"), close);
        GraphQl.as(Persona.DIRECTOR).succeed(verb("closeMatter"), close);
        var answer = read(Persona.DIRECTOR, matter).extract();
        var closing = answer.<List<Map<String, Object>>>path("data.matter.steps").stream()
                .filter(step -> step.get("decision").equals("CLOSE"))
                .toList();
        assertThat(closing).hasSize(1);
        assertThat(closing.getFirst().get("signature"))
                .extracting("signerName", "intact")
                .containsExactly("DIRECTOR", true);
        assertThat(closing.getFirst().get("signature"))
                .extracting("text")
                .asString()
                .contains("任务销号单", "拆迁完成", "继续跟踪", "按期销号");
    }

    @Test
    @DisplayName(
            "JC-08, CT-12: returning a completion, feeding the result back and reopening are signed, and the timeline says so")
    void signsTheWayBackAndTheResult() {
        var matter = Given.assignedMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        GraphQl.as(Persona.LIAISON).succeed(verb("acknowledgeTask"), command("taskId", task, "signerName", "吴联络"));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportCompletion"), command("taskId", task, "result", "签约8户"));
        GraphQl.as(Persona.DIRECTOR).succeed(verb("returnCompletion"), command("taskId", task, "reason", "还差4户"));
        read(Persona.AUDITOR, matter)
                .body(
                        "data.matter.taskSignatures.act",
                        contains("ACKNOWLEDGE", "RELEASE_COMPLETION", "RETURN_COMPLETION"))
                .body("data.matter.taskSignatures[2].step", equalTo("COMPLETED"))
                .body("data.matter.taskSignatures[2].signature.signerName", equalTo("DIRECTOR"))
                .body("data.matter.taskSignatures[2].signature.intact", equalTo(true))
                .body(
                        "data.matter.taskSignatures[2].signature.text",
                        allOf(containsString("办结退回单"), containsString("办理结果：签约8户"), containsString("退回原因：还差4户")));
        var closed = Given.closedMatter();
        GraphQl.as(Persona.DIRECTOR)
                .succeed(
                        verb("reopenMatter"),
                        command("matterId", closed, "reason", "未腾房", "dueOn", "2036-06-30", "taskIds", List.of()));
        var steps = read(Persona.CLERK, closed).extract().<List<Map<String, Object>>>path("data.matter.steps");
        assertThat(signatureOf(steps, "FEED_BACK")).contains("督查结果反馈单", "交办领导：市长", "工作建议：继续跟踪");
        assertThat(signatureOf(steps, "REOPEN")).contains("重新办理决定", "原办理结果：拆迁完成", "新的期限：2036-06-30");
        GraphQl.as(Persona.CLERK)
                .succeed(
                        "query ($id: ID!) { matter(id: $id) { timeline(first: 50) { items { action signed } } } }",
                        Map.of("id", closed))
                .body(
                        "data.matter.timeline.items.findAll { it.signed }.action.unique()",
                        hasItems("MATTER_REOPENED", "MATTER_CLOSED", "RESULT_FED_BACK", "COMPLETION_ACCEPTED"))
                .body(
                        "data.matter.timeline.items.findAll { it.action == 'MATTER_REGISTERED' }.signed",
                        contains(false));
    }

    private static String signatureOf(List<Map<String, Object>> steps, String decision) {
        return steps.stream()
                .filter(step -> step.get("decision").equals(decision))
                .map(step -> (Map<?, ?>) step.get("signature"))
                .map(signature -> (String) signature.get("text"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("S13: a unit reads the words that its own people signed, not the office's and not another unit's")
    void showsWordsToTheSignersUnit() {
        var matter = Given.settledMatter();
        read(Persona.LIAISON, matter)
                .body(
                        "data.matter.taskSignatures.findAll { it.unitName == '住建局' && it.act == 'ACKNOWLEDGE' }.signature.text",
                        everyItem(notNullValue()))
                .body(
                        "data.matter.taskSignatures.findAll { it.unitName == '财政局' }.signature.text",
                        everyItem(nullValue()))
                .body(
                        "data.matter.taskSignatures.findAll { it.act == 'ACCEPT_COMPLETION' }.signature.text",
                        everyItem(nullValue()))
                .body("data.matter.taskSignatures.signature.sha256", everyItem(not(nullValue())));
        GraphQl.as(Persona.FAR_CLERK).refused("MATTER_NOT_FOUND", SIGNATURES, Map.of("id", matter));
    }
}
