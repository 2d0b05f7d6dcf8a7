package org.luoshi.briefing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.Tus;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The verification report of an inspection (row 65, R733-25)")
class EvidenceReportTest {
    private static final UUID EVIDENCE = World.id("0e", 1);
    private static final byte[] PHOTO = Photos.jpeg(64, 48);

    @BeforeEach
    void emptyWorld() {
        World.reset();
    }

    @Test
    @DisplayName("chains arrival, finding, photo and received file, each with the hash of the one before")
    void chainsWhatComesIn() throws Exception {
        evidenceOfOneVisit(false);
        var report = report(Persona.DIRECTOR);
        var previous = "";
        var kinds = new ArrayList<String>();
        for (var link : report.get("chain")) {
            var content = link.get("content").asText();
            assertThat(Archive.sha256(previous + "\n" + content))
                    .isEqualTo(link.get("hash").asText());
            previous = link.get("hash").asText();
            kinds.add(new ObjectMapper().readTree(content).get("kind").asText());
        }
        assertThat(kinds).containsExactly("ARRIVAL", "FINDING", "PHOTO", "FILE", "DEPARTURE");
        assertThat(report.at("/photos/" + EVIDENCE + "/mismatches").isArray()).isTrue();
        assertThat(report.at("/people/" + Persona.INSPECTOR.officerId()).asText())
                .contains("INSPECTOR");
    }

    @Test
    @DisplayName("holds the photo as it was taken, and the page that checks it")
    void holdsPhotoAndPage() throws Exception {
        evidenceOfOneVisit(false);
        var files = files(Persona.AUDITOR);
        assertThat(files.get("photos/" + EVIDENCE + "-original.jpg")).isEqualTo(PHOTO);
        assertThat(new String(files.get("核验.html"), StandardCharsets.UTF_8)).contains("现场取证核验");
        assertThat(new String(files.get("manifest.sha256"), StandardCharsets.UTF_8)
                        .lines()
                        .count())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("each export is in the audit trail, with the head of the chain")
    void leavesATrace() {
        evidenceOfOneVisit(false);
        get(FieldScene.PLAN, Persona.GROUP_LEADER).then().statusCode(200);
        assertThat(World.value("select o.name from audit_entry e join officer o on o.id = e.officer_id"
                        + " where e.action = 'EVIDENCE_REPORT_EXPORTED'"))
                .isEqualTo("GROUP_LEADER");
        assertThat(World.value("select after ->> 'head' from audit_entry where action = 'EVIDENCE_REPORT_EXPORTED'"))
                .isEqualTo(World.value("select hash from evidence_chain order by seq desc limit 1"));
    }

    @Test
    @DisplayName("only for director, auditor and group leader; a plan that one may not see is a missing one")
    void isRefusedToOthers() {
        evidenceOfOneVisit(true);
        for (var persona : List.of(Persona.CLERK, Persona.LIAISON, Persona.INSPECTOR, Persona.ADMIN)) {
            get(FieldScene.PLAN, persona).then().statusCode(403);
        }
        get(FieldScene.PLAN, Persona.FAR_DIRECTOR).then().statusCode(404).body("code", equalTo("PLAN_NOT_FOUND"));
        get(UUID.randomUUID(), Persona.DIRECTOR).then().statusCode(404).body("code", equalTo("PLAN_NOT_FOUND"));
        get(FieldScene.PLAN, Persona.DIRECTOR).then().statusCode(200);
    }

    @Test
    @DisplayName("a link cannot be changed or taken out, nor one be put in, by the application")
    void cannotBeRewritten() {
        assertThat(World.value("select string_agg(privilege_type, ',') from information_schema.role_table_grants"
                        + " where grantee = 'luoshi_app' and table_name = 'evidence_chain'"))
                .isEqualTo("SELECT");
        assertThat(
                        World.value(
                                "select has_function_privilege('luoshi_app', 'append_evidence(uuid, text, uuid, jsonb)', 'execute')"))
                .isEqualTo("f");
    }

    /** INSPECTOR arrives, records a finding with a photo, sends the photo and leaves. */
    private static void evidenceOfOneVisit(boolean sealed) {
        FieldScene.plan(sealed);
        World.run("""
                insert into site_visit (id, plan_id, inspector_id, checked_in_at, received_at, latitude, longitude, accuracy_meters, age_seconds,
                  position_source, position_captured_at, distance_meters)
                values ('%s', '%s', '%s', now(), now(), 35.4907, 112.8513, 8, 0, 'GPS', now(), 12)""".formatted(World.id("0f", 1), FieldScene.PLAN, Persona.INSPECTOR.officerId()));
        FieldScene.finding();
        FieldScene.evidence(EVIDENCE, PHOTO, PHOTO);
        Tus.send(Persona.INSPECTOR, EVIDENCE, PHOTO).then().statusCode(204);
        World.run("update site_visit set finished_at = now()");
    }

    private static JsonNode report(Persona persona) throws IOException {
        return new ObjectMapper().readTree(files(persona).get("report.json"));
    }

    private static io.restassured.response.Response get(UUID plan, Persona persona) {
        return given().auth().oauth2(persona.token()).get("/files/evidence-report/" + plan);
    }

    private static Map<String, byte[]> files(Persona persona) throws IOException {
        var body = get(FieldScene.PLAN, persona)
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
}
