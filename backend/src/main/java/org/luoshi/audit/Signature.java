package org.luoshi.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.luoshi.platform.Caller;

/**
 * 签署: who put his name under which words, and when. Lives inside the audit entry of the decision, so that the hash chain covers the
 * words, the name and the time together.
 *
 * @param text the canonical text that was signed
 * @param sha256 of the text in UTF-8, as shown beside the signature
 */
@RegisterForReflection
public record Signature(UUID signerId, String signerName, Instant signedAt, String text, String sha256) {

    public static Signature of(String text, Caller signer, Instant signedAt) {
        return new Signature(signer.officerId(), signer.name(), signedAt, text, sha256(text));
    }

    /** Whether the text is still the one that was signed. Not a getter: the record is stored as JSON. */
    public boolean agreesWithText() {
        return sha256.equals(sha256(text));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
