package org.luoshi.platform;

import java.util.regex.Pattern;

/**
 * Strokes of a hand, kept as paths of SVG are written: {@code M x y L x y …} without the blanks around the letters. Where the box takes it, a
 * third number of a point is how hard the pen pressed, 1 to 9.
 */
public enum Strokes {
    /** 签字: a name in a box of 1000 × 400. */
    SIGNATURE(1_000, 400, 30_000, "\\d{1,4} \\d{1,3}"),
    /** 手写批示: a few lines in a box of 1000 × 500. */
    INSTRUCTION(1_000, 500, 60_000, "\\d{1,4} \\d{1,3}( [1-9])?");

    /** Fewer points are a touch, not a word. */
    private static final int FEWEST_POINTS = 5;

    private final int width;
    private final int height;
    private final int longest;
    private final Pattern point;

    Strokes(int width, int height, int longest, String point) {
        this.width = width;
        this.height = height;
        this.longest = longest;
        this.point = Pattern.compile(point);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Refuses what no hand has drawn in this box. */
    public String checked(String field, String drawing) {
        if (drawing.length() > longest || !drawing.startsWith("M")) {
            throw wrong(field);
        }
        var points = 0;
        for (var stroke : drawing.substring(1).split("M", -1)) {
            for (var one : stroke.split("L", -1)) {
                check(field, one);
                points++;
            }
        }
        if (points < FEWEST_POINTS) {
            throw DomainException.Invalid.field(field, "required");
        }
        return drawing;
    }

    private void check(String field, String one) {
        if (!point.matcher(one).matches()) {
            throw wrong(field);
        }
        var numbers = one.split(" ", -1);
        if (Integer.parseInt(numbers[0]) > width || Integer.parseInt(numbers[1]) > height) {
            throw wrong(field);
        }
    }

    private static DomainException wrong(String field) {
        return DomainException.Invalid.field(field, "no strokes");
    }
}
