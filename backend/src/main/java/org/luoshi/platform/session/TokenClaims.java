package org.luoshi.platform.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What we need to know of a token that quarkus-oidc verifies anyway. */
record TokenClaims(String subject, @Nullable String sid, Instant expiresAt) {

    static TokenClaims of(String token, ObjectMapper json) {
        JsonNode claims;
        try {
            claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not a JWT", e);
        }
        return new TokenClaims(
                claims.path("sub").asText(),
                claims.hasNonNull("sid") ? claims.get("sid").asText() : null,
                Instant.ofEpochSecond(claims.path("exp").asLong()));
    }
}
