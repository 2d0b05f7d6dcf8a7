package org.luoshi.platform.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the provider's own session behind a session of ours. Without it whoever holds the browser would be let in again without a
 * password. Best effort: when the provider does not answer, its session ends by its own lifespan.
 */
@ApplicationScoped
public class ProviderLogout {
    private static final Logger LOG = Logger.getLogger(ProviderLogout.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Optional<String> issuer;
    private final Optional<String> clientId;
    private final Optional<String> secret;
    private final ObjectMapper json;

    public ProviderLogout(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> secret,
            ObjectMapper json) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.secret = secret;
        this.json = json;
    }

    /** Waits for the provider, all sessions at once: when somebody hears that a device is out, it is out. */
    void end(List<String> refreshTokens) {
        if (refreshTokens.isEmpty() || issuer.isEmpty() || clientId.isEmpty() || secret.isEmpty()) {
            return;
        }
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var endpoint = endpoint(http);
            var answers = refreshTokens.stream()
                    .map(token -> http.sendAsync(request(endpoint, token), BodyHandlers.discarding()))
                    .toList();
            for (var answer : answers) {
                var status = answer.get().statusCode();
                if (status >= 400) {
                    LOG.warnf("The identity provider answered %d when a session was to end", status);
                }
            }
        } catch (IOException | ExecutionException e) {
            LOG.warnf("The identity provider does not answer, its sessions end by themselves: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(URI endpoint, String refreshToken) {
        var form = "client_id=" + encode(clientId.orElseThrow()) + "&client_secret=" + encode(secret.orElseThrow())
                + "&refresh_token=" + encode(refreshToken);
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private URI endpoint(HttpClient http) throws IOException, InterruptedException {
        var discovery = URI.create(issuer.orElseThrow().replaceFirst("/$", "") + "/.well-known/openid-configuration");
        var response =
                http.send(HttpRequest.newBuilder(discovery).timeout(PATIENCE).build(), BodyHandlers.ofString());
        return URI.create(
                json.readTree(response.body()).path("end_session_endpoint").asText());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
