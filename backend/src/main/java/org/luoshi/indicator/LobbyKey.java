package org.luoshi.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens the public page of one screen: 128 random bits, in letters that are not mistaken when they are typed. Only its hash is stored. */
public record LobbyKey(String text) {
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    static LobbyKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LobbyKey(HexFormat.of().formatHex(bytes));
    }

    static Optional<LobbyKey> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new LobbyKey(text)) : Optional.empty();
    }

    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "LobbyKey";
    }
}
