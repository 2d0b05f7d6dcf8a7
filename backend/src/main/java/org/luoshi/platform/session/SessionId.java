package org.luoshi.platform.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The name of a session. The browser holds a random value, the database its hash: who reads the table cannot ride the sessions. */
final class SessionId {
    /** Fixed by quarkus-oidc. */
    static final String COOKIE = "q_session";

    private static final int RANDOM_BYTES = 32;

    private SessionId() {}

    static String newCookie() {
        var bytes = new byte[RANDOM_BYTES];
        // Made here, not in a constant: a native image would carry the seed of its build.
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String ofCookie(String cookie) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
