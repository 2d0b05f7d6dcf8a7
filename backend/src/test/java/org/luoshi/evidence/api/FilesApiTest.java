package org.luoshi.evidence.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.Statements;
import org.luoshi.testing.World;

@ApiTest
class FilesApiTest {
    private static final UUID EVIDENCE = World.id("0e", 1);
    private static final String TAKEN = "2026:11:20 09:30:00";

    private final byte[] original =
            Photos.withExif(Photos.noisyJpeg(1600, 1200), TAKEN, 35.4907, 112.8513, "HUAWEI", 6);
    private final byte[] stamped = Photos.jpeg(800, 600);

    @BeforeEach
    void expectOnePhotoOfTheInspector() {
        FieldScene.plan(true);
        FieldScene.finding();
        FieldScene.evidence(EVIDENCE, original, stamped);
    }

    @Test
    void holdsBothFilesOfAPhoto() {
        send("original", original);
        assertThat(state()).isEqualTo("EXPECTED");
        send("stamped", stamped);

        assertThat(state()).isEqualTo("HELD");
        assertThat(World.value("select exif_camera from evidence")).isEqualTo("HUAWEI");
        assertThat(World.value("select exif_taken_at = '2026-11-20T01:30:00Z' from evidence"))
                .isEqualTo("t");
        assertThat(World.value("select mismatches::text from evidence")).isEqualTo("{}");
        assertThat(World.value("select count(*) from audit_entry where action = 'EVIDENCE_HELD'"))
                .isEqualTo("1");
        assertThat(download("original")).isEqualTo(original);
        assertThat(download("stamped")).isEqualTo(stamped);
    }

    @Test
    void makesAnUprightThumbnailWithoutExif() throws IOException {
        send("original", original);
        var small = download("thumbnail");
        var picture = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(picture.getWidth()).isEqualTo(360);
        assertThat(picture.getHeight()).isEqualTo(480);
        assertThat(new String(small, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("HUAWEI");
    }

    @Test
    void givesTheSameUploadForTheSameFile() {
        var first = create(Persona.INSPECTOR, "original", original.length);
        patch(first, 0, Arrays.copyOf(original, 1000)).then().statusCode(204);
        var second = create(Persona.INSPECTOR, "original", original.length);
        assertThat(second).isEqualTo(first);
        assertThat(create(Persona.INSPECTOR, "stamped", stamped.length)).isNotEqualTo(first);
    }

    /** One round trip less for each photo: what counts on a line with a long way. */
    @Test
    void takesTheFirstBytesWithTheCreation() {
        var first = Arrays.copyOf(original, 1000);
        var upload = createWith("original", original.length, first, sha256Base64(first))
                .then()
                .statusCode(201)
                .header("Upload-Offset", "1000")
                .extract()
                .header("Location");
        patch(upload, 1000, Arrays.copyOfRange(original, 1000, original.length))
                .then()
                .statusCode(204);
        assertThat(download("original")).isEqualTo(original);
        createWith("stamped", stamped.length, stamped, sha256Base64(stamped))
                .then()
                .statusCode(201)
                .header("Upload-Offset", "" + stamped.length);
        assertThat(download("stamped")).isEqualTo(stamped);
        assertThat(state()).isEqualTo("HELD");
    }

    /** Three transactions: opened, arrived, kept. */
    @Test
    void takesFewStatementsForAFileThatComesWhole() {
        assertThat(Statements.of(() -> createWith("original", original.length, original, sha256Base64(original))
                        .then()
                        .statusCode(201)))
                .isLessThanOrEqualTo(15);
        assertThat(download("original")).isEqualTo(original);
    }

    @Test
    void takesNoBytesWithTheCreationOfAnUploadThatHasBegun() {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        patch(upload, 0, Arrays.copyOf(original, 1000)).then().statusCode(204);
        var first = Arrays.copyOf(original, 500);
        createWith("original", original.length, first, sha256Base64(first))
                .then()
                .statusCode(201)
                .header("Location", upload)
                .header("Upload-Offset", "1000");
    }

    @Test
    void refusesDamagedBytesOfACreationAndKeepsTheUpload() {
        var first = Arrays.copyOf(original, 1000);
        createWith("original", original.length, first, sha256Base64(new byte[1]))
                .then()
                .statusCode(460)
                .body("code", equalTo("UPLOAD_CHECKSUM_DIFFERS"));
        var upload = create(Persona.INSPECTOR, "original", original.length);
        head(upload).then().header("Upload-Offset", "0");
    }

    /** The creation answers for an upload whose last bytes a stop left unchecked only when it has checked them. */
    @Test
    void finishesWhatAStopInterruptedWhenItIsCreatedAgain() throws IOException {
        var upload = create(Persona.INSPECTOR, "stamped", stamped.length);
        patch(upload, 0, Arrays.copyOf(stamped, 1000)).then().statusCode(204);
        Files.write(part(upload), stamped);
        World.run("update upload set received = length");
        assertThat(create(Persona.INSPECTOR, "stamped", stamped.length)).isEqualTo(upload);
        assertThat(download("stamped")).isEqualTo(stamped);
    }

    @Test
    void goesOnAtTheLastByte() {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        patch(upload, 0, Arrays.copyOf(original, 1000)).then().statusCode(204).header("Upload-Offset", "1000");
        head(upload)
                .then()
                .statusCode(200)
                .header("Upload-Offset", "1000")
                .header("Upload-Length", "" + original.length);
        patch(upload, 999, new byte[] {1}).then().statusCode(409).body("code", equalTo("UPLOAD_OFFSET_DIFFERS"));
        patch(upload, 1000, Arrays.copyOfRange(original, 1000, original.length))
                .then()
                .statusCode(204)
                .header("Upload-Offset", "" + original.length);
        assertThat(download("original")).isEqualTo(original);
    }

    @Test
    void keepsWhatCameBeforeTheConnectionWasCut() throws Exception {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        int half = original.length / 2;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Persona.INSPECTOR.token() + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + original.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(original, 0, half);
            out.flush();
            Thread.sleep(300);
            socket.setSoLinger(true, 0); // reset, as when the radio dies
        }
        int offset = Integer.parseInt(head(upload).header("Upload-Offset"));
        assertThat(offset)
                .as("asked at once, before the server may have noticed")
                .isEqualTo(half);
        patch(upload, offset, Arrays.copyOfRange(original, offset, original.length))
                .then()
                .statusCode(204);
        assertThat(download("original")).isEqualTo(original);
    }

    /** Killed after bytes reached the disk but before they were counted: the file is longer than the row says. */
    @Test
    void cutsOffBytesThatWereNeverCounted() throws IOException {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        patch(upload, 0, Arrays.copyOf(original, 1000)).then().statusCode(204);
        var part = part(upload);
        Files.write(part, new byte[500], java.nio.file.StandardOpenOption.APPEND);
        patch(upload, 1000, Arrays.copyOfRange(original, 1000, original.length))
                .then()
                .statusCode(204);
        assertThat(download("original")).isEqualTo(original);
    }

    /** Killed after the last byte was counted but before it was checked and kept. */
    @Test
    void finishesWhatAStopInterrupted() throws IOException {
        var upload = create(Persona.INSPECTOR, "stamped", stamped.length);
        patch(upload, 0, Arrays.copyOf(stamped, 1000)).then().statusCode(204);
        Files.write(part(upload), stamped);
        World.run("update upload set received = length");
        head(upload).then().statusCode(200).header("Upload-Offset", "" + stamped.length);
        assertThat(download("stamped")).isEqualTo(stamped);
        assertThat(part(upload)).doesNotExist();
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheManifest() {
        var flipped = original.clone();
        flipped[flipped.length / 2] ^= 1;
        var upload = create(Persona.INSPECTOR, "original", original.length);
        patch(upload, 0, flipped).then().statusCode(422).body("code", equalTo("EVIDENCE_HASH_MISMATCH"));
        head(upload).then().header("Upload-Offset", "0");
        assertThat(state()).isEqualTo("EXPECTED");
        patch(upload, 0, original).then().statusCode(204);
        assertThat(download("original")).isEqualTo(original);
    }

    @Test
    void throwsAwayAChunkWithAnotherChecksum() {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        var chunk = Arrays.copyOf(original, 5000);
        patch(upload, 0, chunk, "sha256 " + base64(Photos.sha256(stamped)))
                .then()
                .statusCode(460);
        head(upload).then().header("Upload-Offset", "0");
        patch(upload, 0, chunk, "sha256 " + base64(Photos.sha256(chunk))).then().statusCode(204);
        patch(upload, 5000, chunk, "md5 AAAA").then().statusCode(400);
    }

    @Test
    void refusesWhatIsNoPhoto() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        var id = World.id("0e", 2);
        FieldScene.evidence(id, svg, stamped);
        var upload = create(Persona.INSPECTOR, id, "original", svg.length);
        patch(upload, 0, svg).then().statusCode(415).body("code", equalTo("EVIDENCE_TYPE_REFUSED"));
        assertThat(World.value("select count(*) from stored_file")).isEqualTo("0");
    }

    @Test
    void refusesAnotherLengthThanTheManifest() {
        tus(Persona.INSPECTOR)
                .header("Upload-Length", original.length + 1)
                .header("Upload-Metadata", metadata(EVIDENCE, "original"))
                .post("/files")
                .then()
                .statusCode(400)
                .body("code", equalTo("UPLOAD_LENGTH_DIFFERS"));
        tus(Persona.INSPECTOR)
                .header("Upload-Length", "10000000000")
                .header("Upload-Metadata", metadata(EVIDENCE, "original"))
                .post("/files")
                .then()
                .statusCode(413);
        var upload = create(Persona.INSPECTOR, "stamped", stamped.length);
        patch(upload, 0, original).then().statusCode(400).body("code", equalTo("UPLOAD_LENGTH_DIFFERS"));
        assertThat(World.value("select count(*) from stored_file")).isEqualTo("0");
    }

    @Test
    void hidesUploadsAndPhotosOfOthers() {
        for (var other : new Persona[] {Persona.INSPECTOR2, Persona.LIAISON, Persona.CLERK, Persona.FAR_CLERK}) {
            tus(other)
                    .header("Upload-Length", original.length)
                    .header("Upload-Metadata", metadata(EVIDENCE, "original"))
                    .post("/files")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("EVIDENCE_NOT_FOUND"));
        }
        var upload = create(Persona.INSPECTOR, "original", original.length);
        for (var other : new Persona[] {Persona.GROUP_LEADER, Persona.LIAISON, Persona.CLERK, Persona.FAR_CLERK}) {
            tus(other).head(upload).then().statusCode(404);
            tus(other)
                    .header("Upload-Offset", 0)
                    .contentType("application/offset+octet-stream")
                    .body(original)
                    .patch(upload)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("UPLOAD_NOT_FOUND"));
        }
        given().header("Tus-Resumable", "1.0.0")
                .header("X-Requested-With", "luoshi")
                .head(upload)
                .then()
                .statusCode(401);
    }

    @Test
    void letsOneOfTwoWritersWin() throws Exception {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() -> patch(upload, 0, original).statusCode()))
                    .toList();
            int won = 0;
            for (var one : tries) {
                int status = one.get();
                assertThat(status).isIn(204, 409, 423);
                won += status == 204 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(download("original")).isEqualTo(original);
    }

    @Test
    void locksOutASecondWriterWhileTheFirstLives() {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        World.run("update upload set writer = gen_random_uuid(), writer_until = now() + interval '1 hour'");
        patch(upload, 0, original).then().statusCode(423).body("code", equalTo("UPLOAD_LOCKED"));
        head(upload).then().statusCode(423);
    }

    @Test
    void forgetsAnExpiredUpload() {
        var upload = create(Persona.INSPECTOR, "original", original.length);
        patch(upload, 0, Arrays.copyOf(original, 1000)).then().statusCode(204);
        World.run("update upload set expires_at = now() - interval '1 minute'");
        head(upload).then().statusCode(404);
        var again = create(Persona.INSPECTOR, "original", original.length);
        assertThat(again).isNotEqualTo(upload);
        assertThat(part(upload)).doesNotExist();
    }

    @Test
    void saysThatAHeldFileIsComplete() {
        send("stamped", stamped);
        World.run("delete from upload");
        var upload = create(Persona.INSPECTOR, "stamped", stamped.length);
        head(upload).then().header("Upload-Offset", "" + stamped.length);
    }

    @Test
    void speaksOnlyItsOwnVersion() {
        given().auth()
                .oauth2(Persona.INSPECTOR.token())
                .post("/files")
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
        given().auth()
                .oauth2(Persona.INSPECTOR.token())
                .options("/files")
                .then()
                .statusCode(204)
                .header("Tus-Extension", "creation,creation-with-upload,checksum,expiration");
    }

    @Test
    void givesRangesPrivatelyAndWithoutSniffing() {
        send("original", original);
        get(Persona.INSPECTOR, "original")
                .header("Range", "bytes=100-199")
                .get(path("original"))
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-199/" + original.length)
                .header("Content-Length", "100")
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", startsWith("inline"))
                .header("ETag", "\"" + Photos.sha256(original) + "\"");
        get(Persona.INSPECTOR, "original")
                .header("Range", "bytes=-10")
                .get(path("original"))
                .then()
                .statusCode(206)
                .header("Content-Length", "10");
        get(Persona.INSPECTOR, "original")
                .header("Range", "bytes=99999999-")
                .get(path("original"))
                .then()
                .statusCode(416);
        get(Persona.INSPECTOR, "original")
                .header("If-None-Match", "\"" + Photos.sha256(original) + "\"")
                .get(path("original"))
                .then()
                .statusCode(304)
                .body(blankOrNullString());
    }

    @Test
    void hidesTheFilesOfASealedPlan() {
        send("original", original);
        for (var outsider : new Persona[] {
            Persona.LIAISON, Persona.OTHER_LIAISON, Persona.CLERK, Persona.INSPECTOR2, Persona.FAR_CLERK
        }) {
            for (var variant : new String[] {"original", "stamped", "thumbnail"}) {
                var hidden = get(outsider, variant).get(path(variant));
                var random = get(outsider, variant).get("/files/evidence/" + UUID.randomUUID() + "/" + variant);
                assertThat(hidden.statusCode()).isEqualTo(404);
                assertThat(hidden.asString()).isEqualTo(random.asString());
            }
        }
        get(Persona.INSPECTOR, "original")
                .get("/files/evidence/" + EVIDENCE + "/..%2f..%2fetc")
                .then()
                .statusCode(404);
        given().header("X-Requested-With", "luoshi")
                .get(path("original"))
                .then()
                .statusCode(401);
    }

    @Test
    void recordsWhoLookedAtAnOriginal() {
        send("original", original);
        get(Persona.GROUP_LEADER, "original").get(path("original")).then().statusCode(200);
        get(Persona.GROUP_LEADER, "thumbnail").get(path("thumbnail")).then().statusCode(200);
        assertThat(
                        World.value(
                                "select count(*) || ' ' || min(officer_id::text) from audit_entry where action = 'EVIDENCE_ORIGINAL_VIEWED'"))
                .isEqualTo("1 " + Persona.GROUP_LEADER.officerId());
    }

    private void send(String variant, byte[] bytes) {
        patch(create(Persona.INSPECTOR, variant, bytes.length), 0, bytes).then().statusCode(204);
    }

    private static String create(Persona persona, String variant, int length) {
        return create(persona, EVIDENCE, variant, length);
    }

    private static String create(Persona persona, UUID id, String variant, int length) {
        return tus(persona)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata(id, variant))
                .post("/files")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response createWith(String variant, int length, byte[] first, String sha256) {
        return tus(Persona.INSPECTOR)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata(EVIDENCE, variant))
                .header("Upload-Checksum", "sha256 " + sha256)
                .contentType("application/offset+octet-stream")
                .body(first)
                .post("/files");
    }

    private static String sha256Base64(byte[] bytes) {
        return base64(Photos.sha256(bytes));
    }

    private static Response patch(String upload, int offset, byte[] bytes, String... checksum) {
        var request = tus(Persona.INSPECTOR).header("Upload-Offset", offset);
        if (checksum.length > 0) {
            request.header("Upload-Checksum", checksum[0]);
        }
        return request.contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(upload);
    }

    private static Response head(String upload) {
        return tus(Persona.INSPECTOR).head(upload);
    }

    private static RequestSpecification tus(Persona persona) {
        return given().config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(persona.token())
                .header("Tus-Resumable", "1.0.0");
    }

    private static RequestSpecification get(Persona persona, String variant) {
        return given().auth().oauth2(persona.token()).urlEncodingEnabled(false);
    }

    private static byte[] download(String variant) {
        return get(Persona.INSPECTOR, variant)
                .get(path(variant))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String path(String variant) {
        return "/files/evidence/" + EVIDENCE + "/" + variant;
    }

    private static String metadata(UUID id, String variant) {
        return "evidenceId " + encode(id.toString()) + ",variant " + encode(variant);
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String state() {
        return World.value("select state from evidence where id = '" + EVIDENCE + "'");
    }

    private static Path part(String upload) {
        return Path.of("target/test-files/incoming", upload.substring("/files/".length()) + ".part");
    }
}
