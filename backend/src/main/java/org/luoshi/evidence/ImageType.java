package org.luoshi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of photo taken, known by their first bytes and never by what somebody calls them. */
enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    HEIC("image/heic");

    /** Bytes that {@link #of} wants to see, fewer when the file is shorter. */
    static final int HEAD_BYTES = 64;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis");

    private final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ImageType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The type of a file that starts with these bytes. */
    static Optional<ImageType> of(byte[] head) {
        if (startsWith(head, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(head, PNG_START)) {
            return Optional.of(PNG);
        }
        if (ascii(head, 0, 4).equals("RIFF") && ascii(head, 8, 4).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        return isHeic(head) ? Optional.of(HEIC) : Optional.empty();
    }

    /** The main brand, or (iPhone writes mif1 first) one of the compatible brands that follow. */
    private static boolean isHeic(byte[] head) {
        if (!ascii(head, 4, 4).equals("ftyp")) {
            return false;
        }
        if (HEIC_BRANDS.contains(ascii(head, 8, 4))) {
            return true;
        }
        for (int i = 16; i + 4 <= Math.min(head.length, head[3] & 0xFF); i += 4) {
            if (HEIC_BRANDS.contains(ascii(head, i, 4))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        if (head.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] head, int from, int length) {
        return head.length < from + length ? "" : new String(head, from, length, StandardCharsets.US_ASCII);
    }
}
