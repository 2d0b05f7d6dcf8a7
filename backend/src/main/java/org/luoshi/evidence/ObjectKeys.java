package org.luoshi.evidence;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of objects: random, so that none can be guessed from another. */
final class ObjectKeys {
    private static final int BYTES = 20;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    private ObjectKeys() {}

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** It is one of ours: no path leads out of the store. */
    static void require(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key: " + key);
        }
    }
}
