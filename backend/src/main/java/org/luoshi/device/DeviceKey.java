package org.luoshi.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 256 random bits that a browser made for itself, in base64url. Only its hash is kept: who reads the table cannot speak for a device. */
final class DeviceKey {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private DeviceKey() {}

    /** Empty for anything that is no key. */
    static Optional<String> hash(@Nullable String key) {
        return key != null && FORM.matcher(key).matches() ? Optional.of(sha256(key)) : Optional.empty();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
