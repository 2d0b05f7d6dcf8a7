package org.luoshi.evidence.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.FieldScene;
import org.luoshi.testing.Persona;
import org.luoshi.testing.Photos;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The connection after an upload")
class UploadConnectionTest {
    private static final UUID EVIDENCE = World.id("0e", 1);
    private final byte[] photo = Photos.jpeg(800, 600);

    @Test
    void endsInHttp1SoThatNoBrowserRepeatsTheBytes() throws Exception {
        assertThat(upload(HttpClient.Version.HTTP_1_1).headers().firstValue("Connection"))
                .contains("close");
    }

    /** RFC 9113, 8.2.2: there an answer that names the connection is malformed. */
    @Test
    void isNotNamedInHttp2() throws Exception {
        var answer = upload(HttpClient.Version.HTTP_2);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
    }

    private HttpResponse<String> upload(HttpClient.Version version) throws IOException, InterruptedException {
        FieldScene.plan(true);
        FieldScene.finding();
        FieldScene.evidence(EVIDENCE, photo, photo);
        try (var client = HttpClient.newBuilder().version(version).build()) {
            client.send(
                    request("/files").method("OPTIONS", BodyPublishers.noBody()).build(), BodyHandlers.discarding());
            var created = client.send(
                    request("/files")
                            .header("Upload-Length", "" + photo.length)
                            .header(
                                    "Upload-Metadata",
                                    "evidenceId " + base64(EVIDENCE.toString()) + ",variant " + base64("original"))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(created.statusCode()).isEqualTo(201);
            var sent = client.send(
                    request(created.headers().firstValue("Location").orElseThrow())
                            .header("Upload-Offset", "0")
                            .header("Content-Type", "application/offset+octet-stream")
                            .method("PATCH", BodyPublishers.ofByteArray(photo))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(sent.statusCode()).isEqualTo(204);
            return sent;
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port).resolve(path))
                .header("Tus-Resumable", "1.0.0")
                .header("Authorization", "Bearer " + Persona.INSPECTOR.token());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
