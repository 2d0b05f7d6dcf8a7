package org.luoshi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * Tells a Word or Excel file (ECMA-376 package) from other zip files. Only the directory of the package and the list of its content
 * types are read, never more than a fixed number of bytes, so a zip bomb costs nothing.
 */
final class OfficeFile {
    private static final int MAX_ENTRIES = 5_000;
    /** Unpacked, all parts together; more is a bomb for whoever opens it. */
    private static final long MAX_UNPACKED_BYTES = 512L * 1024 * 1024;

    private static final int MAX_CONTENT_TYPES_BYTES = 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private OfficeFile() {}

    static Optional<AttachmentType> typeOf(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return hasHonestDirectory(zip) && hasNoMacros(zip) ? mainPart(zip) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // not a zip file after all, or a broken one
        }
    }

    private static boolean hasHonestDirectory(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            return false;
        }
        var names = new HashSet<String>();
        long unpacked = 0;
        for (var entry : zip.stream().toList()) {
            var name = entry.getName();
            if (!names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                return false;
            }
            unpacked += Math.max(0, entry.getSize());
        }
        return unpacked <= MAX_UNPACKED_BYTES;
    }

    private static boolean hasNoMacros(ZipFile zip) throws IOException {
        var isScripted = zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/activex/"));
        var types = zip.getEntry(CONTENT_TYPES);
        if (isScripted || types == null) {
            return false;
        }
        try (var in = zip.getInputStream(types)) {
            var text = new String(in.readNBytes(MAX_CONTENT_TYPES_BYTES), StandardCharsets.UTF_8);
            return !text.toLowerCase(Locale.ROOT).contains("macroenabled");
        }
    }

    private static Optional<AttachmentType> mainPart(ZipFile zip) {
        var isDocument = zip.getEntry("word/document.xml") != null;
        var isWorkbook = zip.getEntry("xl/workbook.xml") != null;
        if (isDocument == isWorkbook) {
            return Optional.empty();
        }
        return Optional.of(isDocument ? AttachmentType.DOCX : AttachmentType.XLSX);
    }
}
