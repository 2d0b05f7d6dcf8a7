package org.luoshi.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/**
 * 脱敏图 or 标注图 that will arrive, with its recipe: of which file, by which shapes. It is a JPEG without any metadata.
 *
 * @param parentSha256 of the file that was drawn on, original or stamped copy
 * @param madeAt device clock
 */
public record CopyManifest(
        UUID id, UUID parentId, String parentSha256, List<CopyShape> shapes, String sha256, int size, Instant madeAt) {
    /** Most shapes of one copy: more is a scribble. */
    static final int MAX_SHAPES = 60;

    public CopyManifest {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        parentSha256 = parentSha256.toLowerCase(Locale.ROOT);
        shapes = List.copyOf(shapes);
        if (!PhotoManifest.SHA256.matcher(sha256).matches()) {
            throw DomainException.Invalid.field("sha256", "not a SHA-256 in hex");
        }
        if (size < 1 || size > PhotoManifest.MAX_BYTES) {
            throw DomainException.Invalid.field("size", "not 1.." + PhotoManifest.MAX_BYTES);
        }
        if (shapes.isEmpty() || shapes.size() > MAX_SHAPES) {
            throw DomainException.Invalid.field("shapes", "not 1.." + MAX_SHAPES);
        }
    }

    /** One covered place makes it a redacted copy. */
    CopyKind kind() {
        return shapes.stream().anyMatch(shape -> shape.tool().hides()) ? CopyKind.REDACTED : CopyKind.MARKED;
    }
}
