package org.luoshi.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The few requests the local stack makes. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Http() {}

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Waits until the address answers 200; false when the process ended or the time is over. */
    static boolean awaitOk(URI address, Process process, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (send(request).statusCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    /** An access token of a demo account, by the direct grant that only the demo client has. */
    static String accessToken(String issuer, String user, String password) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", "luoshi-demo", "username", user, "password", password);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = send(request);
        if (response.statusCode() != 200) {
            throw new IOException("the identity provider answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body()).get("access_token").asText();
    }
}
