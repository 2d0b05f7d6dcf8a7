package org.luoshi.platform;

import org.jspecify.annotations.Nullable;

/** Checks of typed text at the edge: never empty, never longer than a page of the office's paper needs. */
public final class Texts {
    /** Titles and names. */
    public static final int LINE = 200;
    /** Everything longer: instructions, contents, measures. */
    public static final int BODY = 4_000;

    private Texts() {}

    public static String line(String field, String text) {
        return required(field, text, LINE);
    }

    public static String body(String field, String text) {
        return required(field, text, BODY);
    }

    public static @Nullable String optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : required(field, text, BODY);
    }

    public static @Nullable String optionalLine(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : line(field, text);
    }

    /** The text, or its beginning that fits with an ellipsis. */
    public static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }

    private static String required(String field, String text, int max) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw DomainException.Invalid.field(field, "required");
        }
        if (stripped.codePointCount(0, stripped.length()) > max) {
            throw DomainException.Invalid.field(field, "longer than " + max);
        }
        return stripped;
    }
}
