package org.luoshi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One demo account talking to the API by bearer token, as a script does. */
record Session(String origin, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode data(String document) throws IOException, InterruptedException {
        return data(document, Map.of());
    }

    /** Runs an operation whose variable, if any, is {@code input}. */
    JsonNode data(String document, Map<String, ?> input) throws IOException, InterruptedException {
        var variables = input.isEmpty() ? Map.of() : Map.of("input", input);
        var body = JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
        var request = request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        NativeSmoke.check(response.statusCode() == 200, response.statusCode() + " " + response.body());
        return NativeSmoke.dataOf(JSON.readTree(response.body()));
    }

    /** Announces an upload and returns where its bytes go. */
    String createUpload(String evidenceId, String variant, int length) throws IOException, InterruptedException {
        var metadata = "evidenceId " + NativeSmoke.base64(evidenceId) + ",variant " + NativeSmoke.base64(variant);
        var request = request("/files")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(length))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody())
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        NativeSmoke.check(
                response.statusCode() == 201, "upload refused: " + response.statusCode() + " " + response.body());
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    void patch(String location, int offset, byte[] bytes) throws IOException, InterruptedException {
        var request = request(location)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        NativeSmoke.check(
                response.statusCode() == 204, "bytes refused: " + response.statusCode() + " " + response.body());
    }

    byte[] get(String path) throws IOException, InterruptedException {
        var response = CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        NativeSmoke.check(response.statusCode() == 200, path + " answered " + response.statusCode());
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }
}
