package org.luoshi.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Sends and fetches files as a device does. */
public final class Tus {
    private Tus() {}

    /** The answer to the last byte. */
    public static Response send(Persona persona, UUID evidence, byte[] bytes) {
        var created = create(persona, evidence, bytes.length);
        return as(persona)
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(created.header("Location"));
    }

    public static Response create(Persona persona, UUID evidence, int length) {
        return as(persona)
                .header("Upload-Length", length)
                .header(
                        "Upload-Metadata",
                        "evidenceId " + base64(evidence.toString()) + ",variant " + base64("original"))
                .post("/files");
    }

    public static Response fetch(Persona persona, UUID evidence, String variant) {
        return given().auth().oauth2(persona.token()).get("/files/evidence/" + evidence + "/" + variant);
    }

    private static RequestSpecification as(Persona persona) {
        return given().auth().oauth2(persona.token()).header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
