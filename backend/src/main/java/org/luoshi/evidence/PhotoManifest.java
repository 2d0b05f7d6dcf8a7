package org.luoshi.evidence;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/**
 * What the phone says will arrive for one photo.
 *
 * @param size bytes of the original, 1..{@link #MAX_BYTES}
 * @param stampedSize bytes of the stamped copy; 0 means there is none
 * @param pairedWith 对照的整改前照片: the photo of the finding that this one was taken after
 */
public record PhotoManifest(
        UUID id,
        String sha256,
        int size,
        String mediaType,
        Instant capturedAt,
        CaptureSource captureSource,
        @Nullable Position position,
        String stampedSha256,
        int stampedSize,
        @Nullable UUID pairedWith) {
    /** Largest photo taken. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public PhotoManifest {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        stampedSha256 = stampedSha256.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(sha256).matches()) {
            throw DomainException.Invalid.field("sha256", "not a SHA-256 in hex");
        }
        if (size < 1 || size > MAX_BYTES) {
            throw DomainException.Invalid.field("size", "not 1.." + MAX_BYTES);
        }
        if (stampedSize < 0 || stampedSize > MAX_BYTES) {
            throw DomainException.Invalid.field("stampedSize", "not 0.." + MAX_BYTES);
        }
        if (stampedSize > 0 && !SHA256.matcher(stampedSha256).matches()) {
            throw DomainException.Invalid.field("stampedSha256", "not a SHA-256 in hex");
        }
        var isPaperOrVideo = captureSource == CaptureSource.FILE && FileContent.isPaperOrVideo(mediaType);
        if (ImageType.ofMediaType(mediaType).isEmpty() && !isPaperOrVideo) {
            throw DomainException.Invalid.field(
                    "mediaType", "none of image/jpeg, image/png, image/webp, image/heic; as FILE also PDF and MP4");
        }
        if (position != null) {
            position.checked();
        }
    }
}
