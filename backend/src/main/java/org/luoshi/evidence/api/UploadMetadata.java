package org.luoshi.evidence.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.Variant;
import org.luoshi.platform.DomainException;

/** The Upload-Metadata header: {@code evidenceId <base64>,variant <base64>}. Nothing in it ever becomes a file name. */
record UploadMetadata(UUID evidenceId, Variant variant) {

    static UploadMetadata parse(@Nullable String header) {
        UUID evidenceId = null;
        Variant variant = null;
        for (var pair : (header == null ? "" : header).split(",", -1)) {
            var parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals("evidenceId")) {
                evidenceId = uuid(decode(parts[1]));
            } else if (parts.length == 2 && parts[0].equals("variant")) {
                variant = Variant.ofPath(decode(parts[1]))
                        .filter(known -> known != Variant.THUMBNAIL)
                        .orElseThrow(() -> DomainException.Invalid.field("variant", "not original or stamped"));
            }
        }
        if (evidenceId == null || variant == null) {
            throw DomainException.Invalid.field("Upload-Metadata", "evidenceId and variant required");
        }
        return new UploadMetadata(evidenceId, variant);
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw DomainException.Invalid.field("Upload-Metadata", "not base64");
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw DomainException.Invalid.field("evidenceId", "not a UUID");
        }
    }
}
