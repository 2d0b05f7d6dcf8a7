package org.luoshi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of attachment taken, known by their content and never by what somebody calls them. */
enum AttachmentType {
    PDF("application/pdf", null),
    JPEG(ImageType.JPEG.mediaType(), ImageType.JPEG),
    PNG(ImageType.PNG.mediaType(), ImageType.PNG),
    WEBP(ImageType.WEBP.mediaType(), ImageType.WEBP),
    /** Word, without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null),
    /** Excel, without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null);

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    private final String mediaType;
    private final @Nullable ImageType image;

    AttachmentType(String mediaType, @Nullable ImageType image) {
        this.mediaType = mediaType;
        this.image = image;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind of picture, if it is one. */
    Optional<ImageType> image() {
        return Optional.ofNullable(image);
    }

    static Optional<AttachmentType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The type of this file; none when it is of no kind that is taken, broken, or carries macros. */
    static Optional<AttachmentType> of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(ImageType.HEAD_BYTES);
        }
        if (startsWith(head, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(head, ZIP_START)) {
            return OfficeFile.typeOf(file);
        }
        var found = ImageType.of(head);
        return Stream.of(values())
                .filter(type -> type.image().isPresent() && type.image().equals(found))
                .findFirst();
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }
}
