package org.luoshi.evidence;

/** What one shape of a copy does to the pixels. */
public enum CopyTool {
    /** Covers with one colour. */
    COVER,
    /** Leaves so few pixels that nobody is known again. */
    PIXELATE,
    /** Points from the first corner to the second. */
    ARROW,
    RECTANGLE,
    ELLIPSE;

    boolean hides() {
        return switch (this) {
            case COVER, PIXELATE -> true;
            case ARROW, RECTANGLE, ELLIPSE -> false;
        };
    }
}
