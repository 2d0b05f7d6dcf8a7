package org.luoshi.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.authorization.Visitor.Place;
import org.luoshi.platform.Role;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Every HTTP endpoint answers every role from every place as declared (S11, S12)")
class HttpEndpointsTest {
    /** Deny by default: an endpoint that is not named here fails the test below. */
    private static final Set<String> DECLARED = Set.of(
            "OPTIONS /files",
            "POST /files",
            "HEAD /files/{id}",
            "PATCH /files/{id}",
            "GET /files/evidence/{id}/{variant}",
            "GET /files/audit/trail",
            "GET /files/archive/{id}",
            "GET /files/evidence-report/{planId}",
            "GET /public/lobby/{key}",
            "GET /files/map-tile/{zoom: \\d+}/{x: \\d+}/{y: \\d+}");

    private static final UUID EVIDENCE = World.id("0e", 1);
    private static final String LOBBY_KEY = "0123456789abcdef0123456789abcdef";
    private static final byte[] PHOTO = Photos.jpeg(64, 48);

    @Test
    @DisplayName("all endpoints are declared")
    void declaresAllEndpoints() {
        var found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.luoshi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(HttpEndpointsTest::endpoint)
                        .collect(Collectors.toSet());
        assertThat(found).isEqualTo(DECLARED);
    }

    private static String endpoint(JavaMethod method) {
        var verb = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")::contains)
                .findFirst()
                .orElseThrow();
        var path = method.getOwner().getAnnotationOfType(Path.class).value();
        return verb + " " + path
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    @Test
    @DisplayName("nobody without a login")
    void asksForALogin() {
        var id = UUID.randomUUID();
        for (var path : new String[] {
            "/files/" + id,
            "/files/evidence/" + id + "/original",
            "/files/audit/trail",
            "/files/archive/" + id,
            "/files/evidence-report/" + id,
            "/files/map-tile/10/3/4",
            "/graphql/schema.graphql"
        }) {
            assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(given().header("Tus-Resumable", "1.0.0").post("/files").statusCode())
                .isIn(401, 403);
        assertThat(given().contentType("application/json")
                        .body("{\"query\":\"{ me { demo } }\"}")
                        .post("/graphql")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    @DisplayName("a photo of a finding: for those who see the finding, all others get the answer of a missing one")
    void showsPhotosToThoseWhoSeeTheFinding() {
        FieldScene.plan(false);
        FieldScene.finding();
        FieldScene.evidence(EVIDENCE, PHOTO, PHOTO);
        var inspector = new Visitor(Role.INSPECTOR, Place.OFFICE);
        var upload = create(inspector, EVIDENCE).header("Location");
        append(inspector, upload).then().statusCode(204);
        for (var visitor : Visitor.all()) {
            var shown = download(visitor, EVIDENCE);
            var missing = download(visitor, UUID.randomUUID());
            if (Scope.FINDING.holds(visitor)) {
                assertThat(shown.statusCode()).as(visitor.toString()).isEqualTo(200);
            } else {
                assertThat(shown.statusCode()).as(visitor.toString()).isEqualTo(404);
                assertThat(shown.asString()).isEqualTo(missing.asString());
            }
            assertThat(missing.statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("an upload: for the officer who took the photo alone")
    void takesPhotosFromTheirInspectorAlone() {
        FieldScene.plan(false);
        FieldScene.finding();
        FieldScene.evidence(EVIDENCE, PHOTO, PHOTO);
        var inspector = new Visitor(Role.INSPECTOR, Place.OFFICE);
        var upload = create(inspector, EVIDENCE).header("Location");
        for (var visitor : Visitor.all()) {
            if (visitor.persona() == inspector.persona()) {
                continue;
            }
            var foreign = create(visitor, EVIDENCE);
            assertThat(foreign.statusCode()).as(visitor.toString()).isEqualTo(404);
            assertThat(foreign.asString())
                    .isEqualTo(create(visitor, UUID.randomUUID()).asString());
            assertThat(tus(visitor).head(upload).statusCode()).isEqualTo(404);
            assertThat(append(visitor, upload).statusCode()).isEqualTo(404);
        }
        append(inspector, upload).then().statusCode(204);
    }

    @Test
    @DisplayName("row 99: the audit trail as a file: for AUDITOR alone, and of his own jurisdiction alone")
    void givesTheTrailToTheAuditorAlone() {
        FieldScene.plan(false);
        var city = Scenes.auditEntry();
        for (var visitor : Visitor.all()) {
            var answer = given().auth().oauth2(visitor.token()).get("/files/audit/trail");
            assertThat(answer.statusCode())
                    .as(visitor.toString())
                    .isEqualTo(visitor.role() == Role.AUDITOR ? 200 : 403);
            assertThat(answer.asString().contains(city.toString()))
                    .isEqualTo(visitor.role() == Role.AUDITOR && visitor.place() != Place.FAR_COUNTY);
        }
    }

    @Test
    @DisplayName("row 40: the page of a lobby display: by its key alone, whoever asks")
    void showsTheLobbyToEverybody() {
        World.run("""
                insert into lobby_display (id, jurisdiction_id, name, key_sha256, opened_by, opened_at)
                values ('%s', '%s', '一楼大厅', encode(sha256('%s'), 'hex'), '%s', now())""".formatted(
                        UUID.randomUUID(),
                        World.CITY,
                        LOBBY_KEY,
                        Visitor.all().getFirst().persona().officerId()));
        var shown = RestAssured.get("/public/lobby/" + LOBBY_KEY);
        assertThat(shown.statusCode()).isEqualTo(200);
        for (var visitor : Visitor.all()) {
            var answer = given().auth().oauth2(visitor.token()).get("/public/lobby/" + LOBBY_KEY);
            assertThat(answer.asString()).as(visitor.toString()).isEqualTo(shown.asString());
            assertThat(given().auth()
                            .oauth2(visitor.token())
                            .get("/public/lobby/" + LOBBY_KEY.replace('0', '1'))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static Response download(Visitor visitor, UUID evidence) {
        return given().auth().oauth2(visitor.token()).get("/files/evidence/" + evidence + "/original");
    }

    private static Response create(Visitor visitor, UUID evidence) {
        return tus(visitor)
                .header("Upload-Length", PHOTO.length)
                .header(
                        "Upload-Metadata",
                        "evidenceId " + base64(evidence.toString()) + ",variant " + base64("original"))
                .post("/files");
    }

    private static Response append(Visitor visitor, String upload) {
        return tus(visitor)
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(PHOTO)
                .patch(upload);
    }

    private static RequestSpecification tus(Visitor visitor) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(visitor.token())
                .header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
