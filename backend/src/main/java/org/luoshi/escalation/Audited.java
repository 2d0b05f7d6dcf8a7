package org.luoshi.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How strokes of a hand stand in the audit trail: their hash proves them, the trail stays small. */
final class Audited {
    private Audited() {}

    /** SHA-256 in hex. */
    static String sha256(String drawing) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(drawing.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
