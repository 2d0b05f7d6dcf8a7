package org.luoshi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Field;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.Tus;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Copies of photos and their withdrawal (rows 66, 67, 70, R733-24)")
class EvidenceCopiesTest {
    private static final UUID PHOTO = World.id("0e", 1);
    private static final UUID COPY = World.id("0e", 2);
    private static final byte[] ORIGINAL =
            Photos.withExif(Photos.jpeg(640, 480), "2026:11:20 09:30:00", 35.4907, 112.8513, "HUAWEI", 1);
    private static final byte[] REDACTED = Photos.jpeg(320, 240);

    private static final String FIELDS =
            " { id status evidence { id state originalUrl stampedUrl thumbnailUrl redactedUrl redacted actions"
                    + " withdrawal { at reason by { name } } copies { id kind state url actions parentSha256 shapes { tool x1 y1 x2 y2 } madeBy { name }"
                    + " withdrawal { reason } } } receipt { expected held verified } } }";
    private static final String COPY_EVIDENCE =
            "mutation($input: CopyEvidenceInput!) { copyEvidence(input: $input)" + FIELDS;
    private static final String WITHDRAW =
            "mutation($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input)" + FIELDS;
    private static final String FINDING = "query($id: ID!) { finding(id: $id)" + FIELDS;

    @BeforeEach
    void aFindingWithAPhoto() {
        World.reset();
        FieldScene.plan(false);
        FieldScene.finding();
        World.run(
                "insert into site_visit (id, plan_id, inspector_id, checked_in_at, received_at) values ('%s', '%s', '%s', now(), now())"
                        .formatted(World.id("14", 1), FieldScene.PLAN, Persona.INSPECTOR.officerId()));
        FieldScene.evidence(PHOTO, ORIGINAL, new byte[0]);
        Tus.send(Persona.INSPECTOR, PHOTO, ORIGINAL).then().statusCode(204);
    }

    @Test
    @DisplayName("row 66: once it is redacted, others are shown the copy in lists, on the page and by /files")
    void showsTheCopyToOthers() {
        ask(Persona.LIAISON).body("data.finding.evidence[0].originalUrl", endsWith(PHOTO + "/original"));
        copy(Persona.GROUP_LEADER)
                .body("data.copyEvidence.evidence[0].redacted", equalTo(true))
                .body("data.copyEvidence.evidence[0].copies[0].kind", equalTo("REDACTED"))
                .body("data.copyEvidence.evidence[0].copies[0].madeBy.name", equalTo("GROUP_LEADER"))
                .body("data.copyEvidence.evidence[0].copies[0].shapes.tool", contains("COVER", "ARROW"))
                .body("data.copyEvidence.receipt.expected", equalTo(1));
        // between the recipe and its bytes nobody else sees anything
        ask(Persona.LIAISON)
                .body("data.finding.evidence[0].originalUrl", nullValue())
                .body("data.finding.evidence[0].thumbnailUrl", nullValue());
        Tus.fetch(Persona.LIAISON, PHOTO, "thumbnail").then().statusCode(404);

        Tus.send(Persona.GROUP_LEADER, COPY, REDACTED).then().statusCode(204);
        for (var other : List.of(Persona.LIAISON, Persona.UNIT_HEAD, Persona.LEADER, Persona.CHIEF)) {
            ask(other)
                    .body("data.finding.evidence", hasSize(1))
                    .body("data.finding.evidence[0].originalUrl", nullValue())
                    .body("data.finding.evidence[0].redactedUrl", endsWith(COPY + "/original"))
                    .body("data.finding.evidence[0].thumbnailUrl", endsWith(COPY + "/thumbnail"));
            var served =
                    Tus.fetch(other, PHOTO, "original").then().statusCode(200).extract();
            assertThat(served.asByteArray()).isEqualTo(REDACTED);
            assertThat(served.header("Content-Location")).isEqualTo("/files/evidence/" + COPY + "/original");
            Tus.fetch(other, PHOTO, "thumbnail").then().header("Content-Location", endsWith(COPY + "/thumbnail"));
        }
        for (var named :
                List.of(Persona.INSPECTOR, Persona.GROUP_LEADER, Persona.CLERK, Persona.DIRECTOR, Persona.AUDITOR)) {
            ask(named)
                    .body("data.finding.evidence[0].originalUrl", endsWith(PHOTO + "/original"))
                    .body("data.finding.evidence[0].thumbnailUrl", endsWith(COPY + "/thumbnail"));
            assertThat(Tus.fetch(named, PHOTO, "original").asByteArray()).isEqualTo(ORIGINAL);
        }
    }

    @Test
    @DisplayName(
            "row 66: each look at a photo that has a redacted copy is in the audit trail, whatever its size; looks at the copy are not")
    void notesEachLook() {
        redacted();
        Tus.fetch(Persona.CLERK, PHOTO, "original").then().statusCode(200);
        Tus.fetch(Persona.CLERK, PHOTO, "thumbnail").then().statusCode(200);
        Tus.fetch(Persona.LIAISON, PHOTO, "original").then().statusCode(200);
        Tus.fetch(Persona.CLERK, COPY, "original").then().statusCode(200);
        assertThat(
                        World.value(
                                "select string_agg(o.name || ' ' || (e.after ->> 'variant') || ' ' || (e.after ->> 'redacted'), ', ' order by e.seq)"
                                        + " from audit_entry e join officer o on o.id = e.officer_id where e.action = 'EVIDENCE_ORIGINAL_VIEWED'"))
                .isEqualTo("CLERK ORIGINAL true, CLERK THUMBNAIL true");
    }

    @Test
    @DisplayName("S26: no copy and no thumbnail carries EXIF or GPS; a copy that does is refused")
    void carriesNoMetadata() {
        copy(Persona.INSPECTOR);
        var dirty = Photos.withExif(Photos.jpeg(64, 48), "2026:11:20 09:30:00", 35.4907, 112.8513, "HUAWEI", 1);
        var other = World.id("0e", 3);
        var input = copyInput(other, dirty);
        GraphQl.as(Persona.INSPECTOR).succeed(COPY_EVIDENCE, Given.input(input));
        Tus.send(Persona.INSPECTOR, other, dirty).then().statusCode(415).body("code", equalTo("COPY_NOT_CLEAN"));
        Tus.send(Persona.INSPECTOR, COPY, REDACTED).then().statusCode(204);
        for (var path : List.of("original", "thumbnail")) {
            var bytes = Tus.fetch(Persona.LIAISON, COPY, path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "HUAWEI", "http://ns.adobe.com");
        }
        assertThat(new String(
                        Tus.fetch(Persona.INSPECTOR, PHOTO, "original").asByteArray(), StandardCharsets.ISO_8859_1))
                .contains("Exif");
    }

    @Test
    @DisplayName("row 67: a drawing covers nothing: all see it, until the photo is redacted")
    void hidesADrawingWithItsPhoto() {
        var drawing = World.id("0e", 4);
        var input = copyInput(drawing, REDACTED);
        input.put("shapes", List.of(shape("ELLIPSE")));
        GraphQl.as(Persona.INSPECTOR)
                .succeed(COPY_EVIDENCE, Given.input(input))
                .body("data.copyEvidence.evidence[0].redacted", equalTo(false))
                .body("data.copyEvidence.evidence[0].copies[0].kind", equalTo("MARKED"));
        Tus.send(Persona.INSPECTOR, drawing, REDACTED).then().statusCode(204);
        Tus.fetch(Persona.LIAISON, drawing, "original").then().statusCode(200);
        redacted();
        Tus.fetch(Persona.LIAISON, drawing, "original").then().statusCode(404);
        ask(Persona.LIAISON).body("data.finding.evidence[0].copies.id", contains(COPY.toString()));
        ask(Persona.CLERK).body("data.finding.evidence[0].copies", hasSize(2));
    }

    @Test
    @DisplayName("copyEvidence: wrong parent, no copy of a copy, the same again")
    void refusesWhatIsNoCopyOfThisPhoto() {
        var input = copyInput(COPY, REDACTED);
        input.put("parentSha256", "a".repeat(64));
        GraphQl.as(Persona.INSPECTOR).refused("COPY_PARENT_DIFFERS", COPY_EVIDENCE, Given.input(input));
        var none = copyInput(COPY, REDACTED);
        none.put("shapes", List.of());
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", COPY_EVIDENCE, Given.input(none));
        var outside = copyInput(COPY, REDACTED);
        outside.put("shapes", List.of(Map.of("tool", "COVER", "x1", -0.1, "y1", 0, "x2", 1, "y2", 1)));
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", COPY_EVIDENCE, Given.input(outside));
        redacted();
        var ofCopy = copyInput(World.id("0e", 5), REDACTED);
        ofCopy.put("evidenceId", COPY);
        GraphQl.as(Persona.INSPECTOR).refused("EVIDENCE_NOT_FOUND", COPY_EVIDENCE, Given.input(ofCopy));
        var again = copyInput(COPY, REDACTED);
        GraphQl.as(Persona.INSPECTOR)
                .succeed(COPY_EVIDENCE, Given.input(again))
                .body("data.copyEvidence.evidence[0].copies", hasSize(1));
        var taken = copyInput(COPY, ORIGINAL);
        GraphQl.as(Persona.INSPECTOR).refused("INVALID_INPUT", COPY_EVIDENCE, Given.input(taken));
        assertThat(World.value("select count(*) from audit_entry where action = 'EVIDENCE_REDACTED'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("row 70: a withdrawn photo leaves a tombstone: the bytes stay, only the auditor reads them")
    void leavesATombstone() {
        redacted();
        withdraw(Persona.INSPECTOR)
                .body("data.withdrawEvidence.evidence[0].withdrawal.reason", equalTo("拍到举报人"))
                .body("data.withdrawEvidence.evidence[0].withdrawal.by.name", equalTo("INSPECTOR"))
                .body("data.withdrawEvidence.evidence[0].withdrawal.at", notNullValue())
                .body("data.withdrawEvidence.evidence[0].originalUrl", nullValue())
                .body("data.withdrawEvidence.evidence[0].thumbnailUrl", nullValue())
                .body("data.withdrawEvidence.evidence[0].actions", empty())
                .body("data.withdrawEvidence.receipt.expected", equalTo(0));
        for (var persona : List.of(Persona.INSPECTOR, Persona.GROUP_LEADER, Persona.CLERK, Persona.LIAISON)) {
            for (var id : List.of(PHOTO, COPY)) {
                Tus.fetch(persona, id, "original").then().statusCode(410).body("code", equalTo("EVIDENCE_WITHDRAWN"));
            }
            ask(persona).body("data.finding.evidence[0].withdrawal.reason", equalTo("拍到举报人"));
        }
        Tus.fetch(Persona.OTHER_LIAISON, PHOTO, "original").then().statusCode(404);
        assertThat(Tus.fetch(Persona.AUDITOR, PHOTO, "original").asByteArray()).isEqualTo(ORIGINAL);
        assertThat(
                        World.value(
                                "select after ->> 'withdrawn' from audit_entry where action = 'EVIDENCE_ORIGINAL_VIEWED' order by seq desc limit 1"))
                .isEqualTo("true");
        assertThat(World.value("select string_agg(content::json ->> 'kind', ' ' order by seq) from evidence_chain"))
                .isEqualTo("FINDING ARRIVAL PHOTO FILE COPY FILE WITHDRAWAL WITHDRAWAL");
        assertThat(World.value(
                        "select string_agg(action, ' ' order by seq) from audit_entry where action like 'EVIDENCE_W%'"))
                .isEqualTo("EVIDENCE_WITHDRAWN");
    }

    @Test
    @DisplayName(
            "row 70: the same photo sent again changes nothing, and no hand in the database takes the tombstone away")
    void staysWithdrawn() {
        withdraw(Persona.INSPECTOR);
        var again = Field.finding(FieldScene.FINDING, FieldScene.PLAN);
        var photo = new HashMap<>(Field.photo(PHOTO));
        photo.put("sha256", Photos.sha256(ORIGINAL));
        photo.put("size", ORIGINAL.length);
        again.put("photos", List.of(photo));
        GraphQl.as(Persona.INSPECTOR).succeed(Field.RECORD, Given.input(again));
        Tus.create(Persona.INSPECTOR, PHOTO, ORIGINAL.length).then().statusCode(201);
        ask(Persona.CLERK).body("data.finding.evidence[0].withdrawal.reason", equalTo("拍到举报人"));
        for (var change : List.of(
                "withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null",
                "sha256 = 'x'",
                "withdrawal_reason = 'x'")) {
            assertThatThrownBy(() -> World.run("update evidence set " + change))
                    .hasStackTraceContaining("is immutable");
        }
    }

    @Test
    @DisplayName("row 70: a photo still on its way arrives behind its tombstone and is read by nobody but the auditor")
    void holdsWhatArrivesLater() {
        var late = World.id("0e", 6);
        var bytes = Photos.jpeg(80, 60);
        FieldScene.evidence(late, bytes, new byte[0]);
        GraphQl.as(Persona.INSPECTOR).succeed(WITHDRAW, Given.input(withdrawal(late)));
        Tus.send(Persona.INSPECTOR, late, bytes).then().statusCode(204);
        assertThat(World.value("select state from evidence where id = '" + late + "'"))
                .isEqualTo("HELD");
        Tus.fetch(Persona.INSPECTOR, late, "original").then().statusCode(410);
        assertThat(Tus.fetch(Persona.AUDITOR, late, "original").asByteArray()).isEqualTo(bytes);
    }

    @Test
    @DisplayName("withdrawEvidence: twice, settled, judged, a copy alone")
    void withdrawsOnlyWhatNobodyDecidedBy() {
        redacted();
        World.run("update finding set status = 'VERIFIED'");
        GraphQl.as(Persona.INSPECTOR).refused("EVIDENCE_SETTLED", WITHDRAW, Given.input(withdrawal(PHOTO)));
        GraphQl.as(Persona.GROUP_LEADER)
                .succeed(WITHDRAW, Given.input(withdrawal(COPY)))
                .body("data.withdrawEvidence.evidence[0].withdrawal", nullValue())
                .body("data.withdrawEvidence.evidence[0].redacted", equalTo(true))
                .body("data.withdrawEvidence.evidence[0].redactedUrl", nullValue());
        Tus.fetch(Persona.LIAISON, PHOTO, "original").then().statusCode(404);
        GraphQl.as(Persona.GROUP_LEADER).refused("EVIDENCE_WITHDRAWN", WITHDRAW, Given.input(withdrawal(COPY)));
        World.run("update finding set status = 'RECORDED'");
        withdraw(Persona.INSPECTOR);
        GraphQl.as(Persona.INSPECTOR).refused("EVIDENCE_WITHDRAWN", WITHDRAW, Given.input(withdrawal(PHOTO)));
        GraphQl.as(Persona.INSPECTOR)
                .refused("EVIDENCE_WITHDRAWN", COPY_EVIDENCE, Given.input(copyInput(World.id("0e", 7), REDACTED)));
    }

    @Test
    void offersEachWhatHeMayDo() {
        ask(Persona.INSPECTOR).body("data.finding.evidence[0].actions", containsInAnyOrder("COPY", "WITHDRAW"));
        ask(Persona.GROUP_LEADER).body("data.finding.evidence[0].actions", containsInAnyOrder("COPY", "WITHDRAW"));
        ask(Persona.CLERK).body("data.finding.evidence[0].actions", contains("COPY"));
        ask(Persona.LIAISON).body("data.finding.evidence[0].actions", empty());
        ask(Persona.AUDITOR).body("data.finding.evidence[0].actions", empty());
        redacted();
        ask(Persona.INSPECTOR).body("data.finding.evidence[0].copies[0].actions", contains("WITHDRAW"));
        ask(Persona.GROUP_LEADER).body("data.finding.evidence[0].copies[0].actions", contains("WITHDRAW"));
        ask(Persona.CLERK).body("data.finding.evidence[0].copies[0].actions", empty());
        GraphQl.as(Persona.CLERK).refused("FORBIDDEN", WITHDRAW, Given.input(withdrawal(PHOTO)));
        GraphQl.as(Persona.LIAISON).refused("EVIDENCE_NOT_YOURS", WITHDRAW, Given.input(withdrawal(PHOTO)));
        GraphQl.as(Persona.INSPECTOR2).refused("EVIDENCE_NOT_FOUND", WITHDRAW, Given.input(withdrawal(PHOTO)));
    }

    private static void redacted() {
        copy(Persona.INSPECTOR);
        Tus.send(Persona.INSPECTOR, COPY, REDACTED).then().statusCode(204);
    }

    private static ValidatableResponse ask(Persona persona) {
        return GraphQl.as(persona).succeed(FINDING, Map.of("id", FieldScene.FINDING));
    }

    private static ValidatableResponse copy(Persona persona) {
        return GraphQl.as(persona).succeed(COPY_EVIDENCE, Given.input(copyInput(COPY, REDACTED)));
    }

    private static Map<String, Object> copyInput(UUID id, byte[] bytes) {
        var input = new HashMap<String, Object>();
        input.put("commandId", UUID.randomUUID());
        input.put("copyId", id);
        input.put("evidenceId", PHOTO);
        input.put("parentSha256", Photos.sha256(ORIGINAL));
        input.put("shapes", List.of(shape("COVER"), shape("ARROW")));
        input.put("sha256", Photos.sha256(bytes));
        input.put("size", bytes.length);
        input.put("madeAt", Instant.now().toString());
        return input;
    }

    private static Map<String, Object> shape(String tool) {
        return Map.of("tool", tool, "x1", 0.1, "y1", 0.2, "x2", 0.4, "y2", 0.5);
    }

    private static ValidatableResponse withdraw(Persona persona) {
        return GraphQl.as(persona).succeed(WITHDRAW, Given.input(withdrawal(PHOTO)));
    }

    private static Map<String, Object> withdrawal(UUID id) {
        return Map.of("commandId", UUID.randomUUID(), "evidenceId", id, "reason", "拍到举报人");
    }
}
