package org.luoshi.platform.session;

import java.time.Duration;
import java.time.Instant;

/** Tokens of one browser session; they never leave the server. */
record SessionTokens(String idToken, String accessToken, String refreshToken, Instant expiresAt) {
    /** Renewed this long before they expire, while the old ones still serve whoever does not renew. */
    private static final Duration RENEWAL_LEAD = Duration.ofSeconds(30);

    boolean isDueForRenewal(Instant now) {
        return !now.isBefore(expiresAt.minus(RENEWAL_LEAD));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "SessionTokens[expiresAt=" + expiresAt + "]";
    }
}
