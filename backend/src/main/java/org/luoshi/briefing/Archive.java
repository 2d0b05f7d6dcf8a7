package org.luoshi.briefing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.StoredFile;

/** A package to be read without this server: what is in it, before {@link WriteArchive} writes it. */
public record Archive(String fileName, List<Entry> entries) {
    public Archive {
        entries = List.copyOf(entries);
    }

    /**
     * One file of the package: a text, or the bytes that the store holds.
     *
     * @param text null when it is a stored file
     * @param file null when it is a text
     */
    public record Entry(
            String path, @Nullable String text, @Nullable StoredFile file) {
        static Entry ofText(String path, String text) {
            return new Entry(path, text, null);
        }

        static Entry ofFile(String path, StoredFile file) {
            return new Entry(path, null, file);
        }

        /** A photo or its stamped copy under this folder, named by evidence and variant. */
        static Entry ofPhoto(String folder, StoredFile file) {
            var extension = switch (file.mediaType()) {
                case "image/png" -> ".png";
                case "image/webp" -> ".webp";
                case "image/heic" -> ".heic";
                default -> ".jpg";
            };
            return ofFile(folder + file.evidenceId() + "-" + file.variant().path() + extension, file);
        }
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
