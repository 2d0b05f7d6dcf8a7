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

    /** Returns at once; the provider is asked behind. */
    void end(List<String> refreshTokens) {
        if (!refreshTokens.isEmpty() && issuer.isPresent() && clientId.isPresent() && secret.isPresent()) {
            Thread.ofVirtual().name("provider-logout").start(() -> ask(refreshTokens));
        }
    }

    private void ask(List<String> refreshTokens) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var endpoint = endpoint(http);
            for (var token : refreshTokens) {
                var request = HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("client_id=" + encode(clientId.orElseThrow()) + "&client_secret="
                                + encode(secret.orElseThrow()) + "&refresh_token=" + encode(token)))
                        .build();
                var status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status >= 400) {
                    LOG.warnf("The identity provider answered %d when a session was to end", status);
                }
            }
        } catch (IOException e) {
            LOG.warnf("The identity provider does not answer, its sessions end by themselves: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
