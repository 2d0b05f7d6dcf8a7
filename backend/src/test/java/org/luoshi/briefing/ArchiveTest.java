package org.luoshi.briefing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The archive of a closed matter (row 104)")
class ArchiveTest {
    @Test
    @DisplayName("holds dossier, records, slips and the audit chain, each with its hash (R733-25)")
    void holdsEverythingWithHashes() throws Exception {
        var matter = Given.closedMatter();
        var files = files(matter, Persona.DIRECTOR);
        assertThat(files.keySet())
                .contains(
                        "卷宗.html",
                        "records/matter.json",
                        "records/task.json",
                        "records/slip_delivery.json",
                        "audit/chain.jsonl",
                        "manifest.sha256")
                .anyMatch(path -> path.startsWith("slips/督销〔") && path.endsWith(".html"));
        assertThat(files.keySet()).noneMatch(path -> path.contains("notification") || path.contains("number_series"));
        for (var line : text(files, "manifest.sha256").lines().toList()) {
            var parts = line.split("  ", 2);
            assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        assertThat(text(files, "卷宗.html")).contains("市医院易址扩建项目拆迁进展缓慢", "督任〔", "销号");
        var entries = World.value("select count(*) from audit_entry where stream_id = '%s'".formatted(matter));
        assertThat(text(files, "audit/chain.jsonl").lines().count()).isEqualTo(Long.parseLong(entries) + 2);
        assertThat(text(files, "audit/chain.jsonl"))
                .contains(World.value("select last_hash from audit_stream where stream_id = '%s'".formatted(matter)));
    }

    @Test
    @DisplayName("prints a leader's instruction as he wrote it, typed and by hand")
    void printsTheHandwrittenInstruction() throws Exception {
        var matter = Given.closedMatter();
        World.run("""
                insert into escalation_proposal (id, jurisdiction_id, matter_id, task_id, unit_id, rung, rule, reason, proposed_at, status, decided_by,
                  decided_at, instruction, handwriting, version)
                select gen_random_uuid(), m.jurisdiction_id, m.id, t.id, t.unit_id, 'SPECIAL_REPORT_CRITICISM', 'CT-18', 'MANUAL', now(), 'APPROVED', '%s',
                  now(), '限三日', 'M10 10 3L40 60 3L80 120 9M200 20L240 480', 1 from matter m join task t on t.matter_id = m.id where m.id = '%s' limit 1""".formatted(Persona.LEADER.officerId(), matter));
        assertThat(text(files(matter, Persona.DIRECTOR), "卷宗.html"))
                .contains(
                        "《督查专报》通报批评",
                        "已同意",
                        "LEADER",
                        "限三日",
                        "<path stroke-width=\"5\" d=\"M10 10L40 60L80 120\"/>",
                        "<path stroke-width=\"7\" d=\"M200 20L240 480\"/>");
    }

    @Test
    @DisplayName("each export is in the audit trail")
    void leavesATrace() throws Exception {
        var matter = Given.closedMatter();
        files(matter, Persona.AUDITOR);
        files(matter, Persona.DIRECTOR);
        assertThat(World.value(
                        "select string_agg(o.name, ',' order by o.name) from audit_entry e join officer o on o.id = e.officer_id"
                                + " where e.action = 'ARCHIVE_EXPORTED'"))
                .isEqualTo("AUDITOR,DIRECTOR");
    }

    @Test
    @DisplayName("only for director and auditor, only when closed; a foreign matter is a missing one")
    void isRefusedToOthers() {
        var closed = Given.closedMatter();
        for (var persona : List.of(Persona.CLERK, Persona.LEADER, Persona.LIAISON, Persona.INSPECTOR, Persona.ADMIN)) {
            get(closed, persona).then().statusCode(403);
        }
        get(closed, Persona.FAR_DIRECTOR).then().statusCode(404).body("code", equalTo("MATTER_NOT_FOUND"));
        get(UUID.randomUUID(), Persona.DIRECTOR).then().statusCode(404).body("code", equalTo("MATTER_NOT_FOUND"));
        get(Given.assignedMatter(), Persona.DIRECTOR)
                .then()
                .statusCode(422)
                .body("code", equalTo("ARCHIVE_NOT_CLOSED"));
    }

    @Test
    @DisplayName("no job ever deletes: the application may not delete a matter, or anything that hangs on it")
    void nothingDeletesTheRecord() {
        assertThat(World.value("""
                        select string_agg(table_name, ',' order by table_name) from information_schema.role_table_grants
                        where grantee = 'luoshi_app' and privilege_type = 'DELETE' and table_name in ('matter', 'task', 'progress_report',
                          'slip', 'slip_delivery', 'expedite_notice', 'expedite_recipient', 'dispatch', 'dispatch_item', 'halt_request',
                          'escalation_proposal', 'inspection_plan', 'site_visit', 'finding', 'rectification', 'evidence', 'stored_file',
                          'audit_entry', 'audit_stream', 'reminder')""")).isNull();
        assertThat(World.value("select string_agg(table_name, ',') from information_schema.role_table_grants"
                        + " where grantee = 'luoshi_app' and privilege_type = 'TRUNCATE'"))
                .isNull();
    }

    private static io.restassured.response.Response get(UUID matter, Persona persona) {
        return given().auth().oauth2(persona.token()).get("/files/archive/" + matter);
    }

    private static Map<String, byte[]> files(UUID matter, Persona persona) throws IOException {
        var body = get(matter, persona)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
