package org.luoshi.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 种子: of a secret that the server made before it knew the roster and whose hash was shown then, and of a public value that nobody knew then
 * (ADR 16). Bound to roster and numbers: another roster or number is another draw.
 */
final class Seed {
    private static final int SECRET_BYTES = 32;

    private Seed() {}

    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String commitment(String secret) {
        return Sha256.hex(secret);
    }

    static String of(String secret, String publicValue, String rosterSha256, int targetCount, int inspectorCount) {
        return Sha256.hex("luoshi-draw/1\n%s\n%s\n%s\n%d\n%d\n"
                .formatted(secret, publicValue, rosterSha256, targetCount, inspectorCount));
    }
}
