package org.luoshi.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/**
 * A signature as it comes from the device; its hash must be that of what came.
 *
 * @param signedAt device clock, when it was signed
 * @param sentAt device clock, when it was sent
 */
public record TakenSignature(
        UUID signatureId,
        UUID visitId,
        SignedStatement signed,
        List<UUID> findingIds,
        String sha256,
        Instant signedAt,
        Instant sentAt) {
    private static final int MOST_FINDINGS = 200;

    public TakenSignature {
        findingIds = List.copyOf(findingIds);
        if (findingIds.size() > MOST_FINDINGS) {
            throw DomainException.Invalid.field("findingIds", "at most " + MOST_FINDINGS);
        }
        if (!sha256.equals(hash(signed.text()))) {
            throw DomainException.Invalid.field("sha256", "not of what was signed");
        }
    }

    /** When it was signed, by the server's clock. */
    Instant signedAtBy(Instant receivedAt) {
        return receivedAt.minus(Duration.between(signedAt, sentAt));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
