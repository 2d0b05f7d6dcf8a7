package org.luoshi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes papers as offices attach them, honest and otherwise. */
public final class Papers {
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TYPES = "[Content_Types].xml";

    private Papers() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n<< /Title (" + text + ") >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx() {
        return zip(Map.of(TYPES, "<Types/>", "word/document.xml", "<w:document/>"));
    }

    public static byte[] xlsx() {
        return zip(Map.of(TYPES, "<Types/>", "xl/workbook.xml", "<workbook/>"));
    }

    /** A Word file that brings a program. */
    public static byte[] docxWithMacros() {
        return zip(Map.of(TYPES, "<Types/>", "word/document.xml", "<w:document/>", "word/vbaProject.bin", "x"));
    }

    public static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An AttachmentInput. */
    public static Map<String, Object> manifest(UUID id, String fileName, String mediaType, byte[] bytes) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("id", id);
        input.put("fileName", fileName);
        input.put("mediaType", mediaType);
        input.put("size", bytes.length);
        input.put("sha256", Photos.sha256(bytes));
        return input;
    }
}
