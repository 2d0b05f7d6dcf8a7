package org.luoshi.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * What a device says will arrive for one attachment.
 *
 * @param fileName as people call it; shown and offered for download, never a path on the server
 * @param size bytes, 1..{@link PhotoManifest#MAX_BYTES}
 */
public record AttachmentManifest(UUID id, String fileName, String mediaType, int size, String sha256) {
    private static final int MAX_NAME = 120;

    public AttachmentManifest {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        fileName = cleaned(fileName);
        if (!PhotoManifest.SHA256.matcher(sha256).matches()) {
            throw DomainException.Invalid.field("sha256", "not a SHA-256 in hex");
        }
        if (size < 1 || size > PhotoManifest.MAX_BYTES) {
            throw DomainException.Invalid.field("size", "not 1.." + PhotoManifest.MAX_BYTES);
        }
        if (AttachmentType.ofMediaType(mediaType).isEmpty()) {
            throw new DomainException.RuleViolated(
                    EvidenceError.ATTACHMENT_TYPE_REFUSED, "no such kind: " + id, Map.of("fileName", fileName));
        }
    }

    /** Without path, control and direction characters, and not longer than can be read. */
    private static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var printable = Texts.line("fileName", last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", ""));
        if (printable.length() <= MAX_NAME) {
            return printable;
        }
        var dot = printable.lastIndexOf('.');
        var ending = dot > 0 && printable.length() - dot <= 6 ? printable.substring(dot) : "";
        var cut = MAX_NAME - ending.length();
        return printable.substring(0, Character.isHighSurrogate(printable.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }
}
