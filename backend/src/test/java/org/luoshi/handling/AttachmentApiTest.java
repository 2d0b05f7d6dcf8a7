package org.luoshi.handling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.luoshi.testing.Given.input;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Papers;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.Tus;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("附件 of what a unit reports, asks and proves (rows 24, 34, 35)")
class AttachmentApiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String ATTACHMENTS = """
            query ($id: ID!) { task(id: $id) { reportDrafts { id } progressReports { id } completionReport { id document { number } }
              extensions { id } helpRequests { id } sixHaves { id } sendBack { id }
              attachments { id recordId purpose fileName mediaType size sha256 state url thumbnailUrl attachedBy { name } } } }""";

    private final byte[] pdf = Papers.pdf("整改方案");
    private final byte[] picture = Photos.jpeg(800, 600);

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

    private static ValidatableResponse task(Persona persona, UUID task) {
        return GraphQl.as(persona).succeed(ATTACHMENTS, Map.of("id", task));
    }

    private static UUID signedTask() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        GraphQl.as(Persona.LIAISON).succeed(verb("acknowledgeTask"), command("taskId", task, "signerName", "吴联络"));
        World.run("update task set due_on = '%s', issued_on = '%s', provisional = false where id = '%s'"
                .formatted(TODAY.plusDays(30), TODAY.minusDays(20), task));
        return task;
    }

    private static Map<String, Object> progress(UUID task, List<?> attachments) {
        return command(
                "taskId",
                task,
                "percent",
                40,
                "measures",
                "专班",
                "progress",
                "签约8户",
                "effect",
                "见效",
                "attachments",
                attachments);
    }

    private List<Map<String, Object>> one(UUID id) {
        return List.of(Papers.manifest(id, "整改方案.pdf", Papers.PDF, pdf));
    }

    @Test
    @DisplayName(
            "BZ-38, JS-05: what comes with a draft is the unit's own until its head releases it, then everybody's who sees the task")
    void followsTheReportOutOfTheUnit() {
        var task = signedTask();
        var paper = UUID.randomUUID();
        var photo = UUID.randomUUID();
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("reportProgress"),
                        progress(
                                task,
                                List.of(
                                        Papers.manifest(paper, "整改方案.pdf", Papers.PDF, pdf),
                                        Papers.manifest(photo, "现场.jpg", "image/jpeg", picture))));
        Tus.send(Persona.LIAISON, paper, pdf).then().statusCode(204);
        task(Persona.UNIT_HEAD, task)
                .body("data.task.attachments.fileName", contains("整改方案.pdf", "现场.jpg"))
                .body("data.task.attachments.state", contains("HELD", "EXPECTED"))
                .body("data.task.attachments[0].attachedBy.name", equalTo("LIAISON"))
                .body("data.task.attachments[0].url", equalTo("/files/evidence/" + paper + "/original"))
                .body("data.task.attachments[1].url", nullValue());
        Tus.fetch(Persona.UNIT_HEAD, paper, "original").then().statusCode(200);
        task(Persona.CLERK, task).body("data.task.attachments", empty());
        Tus.fetch(Persona.CLERK, paper, "original").then().statusCode(404);
        assertThat(
                        World.value(
                                "select count(*) from audit_entry where action in ('ATTACHMENT_HELD', 'EVIDENCE_ORIGINAL_VIEWED')"))
                .isEqualTo("0");

        var draft = World.value("select id from report_draft");
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(
                        "mutation ($input: ReportDraftInput!) { releaseReport(input: $input) { id } }",
                        command("draftId", draft));
        Tus.send(Persona.LIAISON, photo, picture).then().statusCode(204);
        task(Persona.CLERK, task)
                .body("data.task.attachments.state", contains("HELD", "HELD"))
                .body("data.task.attachments.purpose", contains("PROGRESS", "PROGRESS"))
                .body("data.task.attachments[1].thumbnailUrl", notNullValue())
                .body("data.task.progressReports[0].id", equalTo(draft))
                .body("data.task.attachments[0].recordId", equalTo(draft));
        Tus.fetch(Persona.CLERK, photo, "thumbnail").then().statusCode(200).contentType("image/jpeg");
        Tus.fetch(Persona.CLERK, paper, "original")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment; "))
                .header("Content-Disposition", containsString("filename*=UTF-8''%E6%95%B4%E6%94%B9"));
        assertThat(World.value("select count(*) from audit_entry where action = 'ATTACHMENT_HELD'"))
                .isEqualTo("2");
        assertThat(
                        World.value(
                                "select after #>> '{attachments,0,sha256}' from audit_entry where action = 'PROGRESS_REPORTED'"))
                .isEqualTo(Photos.sha256(pdf));
    }

    @Test
    @DisplayName("S12: to another unit and another city there is no such attachment")
    void isNothingToOthers() {
        var task = signedTask();
        var paper = UUID.randomUUID();
        GraphQl.as(Persona.OTHER_LIAISON).refused("TASK_NOT_FOUND", verb("reportProgress"), progress(task, one(paper)));
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", verb("reportProgress"), progress(task, one(paper)));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportProgress"), progress(task, one(paper)));
        Tus.create(Persona.OTHER_LIAISON, paper, pdf.length).then().statusCode(404);
        Tus.create(Persona.LIAISON, paper, pdf.length).then().statusCode(404);
        Tus.send(Persona.UNIT_HEAD, paper, pdf).then().statusCode(204);
        Tus.fetch(Persona.LIAISON_B, paper, "original").then().statusCode(200);
        Tus.fetch(Persona.OTHER_LIAISON, paper, "original").then().statusCode(404);
        Tus.fetch(Persona.FAR_CLERK, paper, "original").then().statusCode(404);
        Tus.fetch(Persona.OTHER_HEAD, paper, "thumbnail").then().statusCode(404);
    }

    @Test
    @DisplayName("the same command again brings nothing twice; the same id for something else is refused")
    void expectsEachFileOnce() {
        var task = signedTask();
        var paper = UUID.randomUUID();
        var once = progress(task, one(paper));
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportProgress"), once);
        GraphQl.as(Persona.UNIT_HEAD).succeed(verb("reportProgress"), once);
        task(Persona.CLERK, task).body("data.task.attachments", hasSize(1));
        GraphQl.as(Persona.UNIT_HEAD).refused("INVALID_INPUT", verb("reportProgress"), progress(task, one(paper)));
        var twice = UUID.randomUUID();
        GraphQl.as(Persona.UNIT_HEAD)
                .refused(
                        "INVALID_INPUT",
                        verb("reportProgress"),
                        progress(task, List.of(one(twice).getFirst(), one(twice).getFirst())));
    }

    @Test
    @DisplayName(
            "too many files and files of other kinds are refused by a clear word, before and after their bytes came")
    void refusesWhatIsNoPaper() {
        var task = signedTask();
        var many = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 10; i++) {
            many.addAll(one(UUID.randomUUID()));
        }
        GraphQl.as(Persona.UNIT_HEAD).refused("TOO_MANY_ATTACHMENTS", verb("reportProgress"), progress(task, many));
        for (var type : List.of("image/svg+xml", "text/html", "application/zip", "image/heic")) {
            GraphQl.as(Persona.UNIT_HEAD)
                    .refused(
                            "ATTACHMENT_TYPE_REFUSED",
                            verb("reportProgress"),
                            progress(task, List.of(Papers.manifest(UUID.randomUUID(), "x", type, pdf))));
        }
        var tooLarge = new HashMap<String, Object>(one(UUID.randomUUID()).getFirst());
        tooLarge.put("size", 33 * 1024 * 1024);
        GraphQl.as(Persona.UNIT_HEAD)
                .refused("INVALID_INPUT", verb("reportProgress"), progress(task, List.of(tooLarge)));

        var program = "MZ not a paper".getBytes(StandardCharsets.UTF_8);
        var macros = Papers.docxWithMacros();
        var lies = List.of(
                Map.entry(Papers.PDF, program),
                Map.entry(Papers.PDF, picture),
                Map.entry("image/jpeg", pdf),
                Map.entry(Papers.DOCX, macros),
                Map.entry(Papers.XLSX, Papers.docx()));
        for (var lie : lies) {
            var id = UUID.randomUUID();
            GraphQl.as(Persona.UNIT_HEAD)
                    .succeed(
                            verb("reportProgress"),
                            progress(task, List.of(Papers.manifest(id, "报告", lie.getKey(), lie.getValue()))));
            Tus.send(Persona.UNIT_HEAD, id, lie.getValue())
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("ATTACHMENT_TYPE_REFUSED"));
        }
        assertThat(World.value("select count(*) from stored_file")).isEqualTo("0");
    }

    @Test
    @DisplayName("BZ-13: 专项 is completed with document number, date and scan, and accepted only when the scan is here")
    void acceptsSpecialSupervisionWithItsScan() {
        var task = signedTask();
        World.run("update task set special = true where id = '%s'".formatted(task));
        for (var item : SixHaveItem.values()) {
            GraphQl.as(Persona.LIAISON)
                    .succeed(verb("proveSixHave"), command("taskId", task, "item", item.name(), "proof", "见附件"));
        }
        var document = new HashMap<String, Object>(Map.of("number", "住建发〔2026〕31号", "issuedOn", TODAY.toString()));
        GraphQl.as(Persona.UNIT_HEAD)
                .refused(
                        "FORMAL_DOCUMENT_REQUIRED",
                        verb("reportCompletion"),
                        command("taskId", task, "result", "完成", "document", document));
        var scan = UUID.randomUUID();
        document.put("scans", List.of(Papers.manifest(scan, "31号文扫描件.pdf", Papers.PDF, pdf)));
        GraphQl.as(Persona.UNIT_HEAD)
                .succeed(verb("reportCompletion"), command("taskId", task, "result", "完成", "document", document));
        var accept = command("taskId", task, "method", "PAPER", "note", "材料齐全");
        GraphQl.as(Persona.CLERK)
                .refused("SCAN_NOT_HELD", verb("acceptCompletion"), accept)
                .body("errors[0].extensions.details.fileNames", contains("31号文扫描件.pdf"));
        Tus.send(Persona.UNIT_HEAD, scan, pdf).then().statusCode(204);
        GraphQl.as(Persona.CLERK).succeed(verb("acceptCompletion"), accept);
        var answer = task(Persona.CLERK, task)
                .body("data.task.attachments.purpose", contains("FORMAL_SCAN"))
                .extract();
        assertThat(answer.<String>path("data.task.completionReport.id"))
                .isEqualTo(answer.path("data.task.attachments[0].recordId"));
    }

    @Test
    @DisplayName("BZ-25, JS-17, CT-08: proofs, extensions and calls for help carry files, each under its own record")
    void comesWithRequestsAndProofs() {
        var task = signedTask();
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("proveSixHave"),
                        command("taskId", task, "item", "PLAN", "proof", "见附件", "attachments", one(UUID.randomUUID())));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("requestExtension"),
                        command(
                                "taskId",
                                task,
                                "dueOn",
                                TODAY.plusDays(60).toString(),
                                "reason",
                                "管线迁改",
                                "progress",
                                "签约8户",
                                "attachments",
                                one(UUID.randomUUID())));
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        verb("askForHelp"),
                        command(
                                "taskId",
                                task,
                                "rung",
                                "LEADER",
                                "problem",
                                "资金缺口",
                                "wanted",
                                "请协调财政",
                                "attachments",
                                one(UUID.randomUUID())));
        var answer = task(Persona.CLERK, task)
                .body("data.task.attachments.purpose", containsInAnyOrder("SIX_HAVE", "EXTENSION", "HELP"))
                .extract();
        var records = List.of(
                answer.<String>path("data.task.sixHaves[0].id"),
                answer.<String>path("data.task.extensions[0].id"),
                answer.<String>path("data.task.helpRequests[0].id"));
        assertThat(answer.<List<String>>path("data.task.attachments.recordId"))
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    @DisplayName("退办 carries the paper that shows whose duty it is")
    void comesWithASendBack() {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        var paper = UUID.randomUUID();
        GraphQl.as(Persona.LIAISON)
                .succeed(verb("sendBackTask"), command("taskId", task, "reason", "不属我局", "attachments", one(paper)));
        Tus.send(Persona.LIAISON, paper, pdf).then().statusCode(204);
        task(Persona.DIRECTOR, task)
                .body("data.task.attachments.purpose", contains("SEND_BACK"))
                .body("data.task.attachments.state", contains("HELD"));
    }

    @Test
    @DisplayName("row 104: the archive holds the attachments under their names")
    void isArchived() throws IOException {
        var matter = Given.settledMatter();
        var task = Given.taskOf(matter, World.HOUSING);
        World.run("""
                insert into evidence (id, task_id, record_id, file_name, jurisdiction_id, matter_id, purpose, state, capture_source, media_type,
                  size, sha256, stamped_size, stamped_sha256, captured_by, captured_at)
                select '%s', t.id, t.completion_id, '总结.pdf', t.jurisdiction_id, t.matter_id, 'COMPLETION', 'EXPECTED', 'FILE', '%s', %d, '%s',
                  0, '', '%s', now() from task t where t.id = '%s'""".formatted(
                World.id("0e", 1), Papers.PDF, pdf.length, Photos.sha256(pdf), Persona.UNIT_HEAD.officerId(), task));
        Tus.send(Persona.UNIT_HEAD, World.id("0e", 1), pdf).then().statusCode(204);
        GraphQl.as(Persona.DIRECTOR).succeed(verb("closeMatter"), command("matterId", matter));
        var archive = given().auth()
                .oauth2(Persona.DIRECTOR.token())
                .get("/files/archive/" + matter)
                .asByteArray();
        var found = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(found).containsKey("attachments/" + World.id("0e", 1) + "-总结.pdf");
        assertThat(found.get("attachments/" + World.id("0e", 1) + "-总结.pdf")).isEqualTo(pdf);
    }
}
