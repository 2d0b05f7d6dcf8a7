package org.luoshi.platform.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcTenantConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Asks the provider for new tokens (RFC 6749 section 6). */
@ApplicationScoped
public class TokenEndpoint {
    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** After a failure nobody asks for this long, so that requests do not queue behind a dead provider. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, URI> endpoints = new ConcurrentHashMap<>();
    private volatile Instant restUntil = Instant.MIN;

    public TokenEndpoint(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Renewal renew(OidcTenantConfig provider, SessionTokens old) {
        if (clock.instant().isBefore(restUntil)) {
            return new Renewal.Unreachable();
        }
        try {
            return ask(provider, old);
        } catch (IOException e) {
            LOG.warnf("The identity provider does not answer: %s", e.toString());
            restUntil = clock.instant().plus(REST);
            return new Renewal.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Renewal.Unreachable();
        }
    }

    private Renewal ask(OidcTenantConfig provider, SessionTokens old) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint(provider))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", basic(provider))
                .POST(BodyPublishers.ofString(
                        form(Map.of("grant_type", "refresh_token", "refresh_token", old.refreshToken()))))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            return new Renewal.Refused();
        }
        if (response.statusCode() != 200) {
            throw new IOException("token endpoint answered " + response.statusCode());
        }
        return new Renewal.Renewed(read(json.readTree(response.body()), old));
    }

    /** A provider may leave out what has not changed. */
    private SessionTokens read(JsonNode answer, SessionTokens old) {
        var idToken = answer.path("id_token").asText(old.idToken());
        return new SessionTokens(
                idToken,
                answer.path("access_token").asText(),
                answer.path("refresh_token").asText(old.refreshToken()),
                TokenClaims.of(idToken, json).expiresAt());
    }

    private URI endpoint(OidcTenantConfig provider) throws IOException, InterruptedException {
        var issuer = provider.authServerUrl().orElseThrow();
        var known = endpoints.get(issuer);
        if (known != null) {
            return known;
        }
        var discovery = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        var response =
                http.send(HttpRequest.newBuilder(discovery).timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("discovery answered " + response.statusCode());
        }
        var found =
                URI.create(json.readTree(response.body()).path("token_endpoint").asText());
        endpoints.put(issuer, found);
        return found;
    }

    private static String basic(OidcTenantConfig provider) {
        var credentials = provider.credentials();
        var secret = credentials
                .secret()
                .or(() -> credentials.clientSecret().value())
                .orElseThrow();
        var pair = encode(provider.clientId().orElseThrow()) + ":" + encode(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
