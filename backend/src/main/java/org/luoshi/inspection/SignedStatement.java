package org.luoshi.inspection;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * Who signed what, and how.
 *
 * @param agrees 无异议; otherwise the opinion says what he disputes
 * @param statement the words above the signature, as they were shown
 * @param drawing strokes of the hand in a box of 1000 × 400: {@code M x y L x y …} without the blanks around the letters, as paths of SVG are written
 */
@Embeddable
public record SignedStatement(
        String person,
        @Nullable String post,
        boolean agrees,
        @Nullable String opinion,
        String statement,
        String drawing) {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 400;
    private static final int LONGEST_DRAWING = 30_000;
    private static final int LONGEST_STATEMENT = 20_000;
    /** Fewer points are a touch, not a name. */
    private static final int FEWEST_POINTS = 5;

    private static final Pattern POINT = Pattern.compile("\\d{1,4} \\d{1,3}");

    public SignedStatement {
        person = Texts.line("person", person);
        post = Texts.optional("post", post);
        opinion = Texts.optional("opinion", opinion);
        statement = statement.strip();
        if (statement.isEmpty() || statement.length() > LONGEST_STATEMENT) {
            throw DomainException.Invalid.field("statement", "1.." + LONGEST_STATEMENT);
        }
        if (!agrees && opinion == null) {
            throw DomainException.Invalid.field("opinion", "required");
        }
        checkDrawing(drawing);
    }

    /** What the hash is taken of: a line each, an empty one for what is missing. */
    String text() {
        return String.join(
                "\n",
                List.of(
                        person,
                        Objects.requireNonNullElse(post, ""),
                        agrees ? "AGREES" : "DISAGREES",
                        Objects.requireNonNullElse(opinion, ""),
                        statement,
                        drawing));
    }

    private static void checkDrawing(String drawing) {
        if (drawing.length() > LONGEST_DRAWING || !drawing.startsWith("M")) {
            throw wrongDrawing();
        }
        var points = 0;
        for (var stroke : drawing.substring(1).split("M", -1)) {
            for (var point : stroke.split("L", -1)) {
                checkPoint(point);
                points++;
            }
        }
        if (points < FEWEST_POINTS) {
            throw DomainException.Invalid.field("drawing", "required");
        }
    }

    private static void checkPoint(String point) {
        if (!POINT.matcher(point).matches()) {
            throw wrongDrawing();
        }
        var blank = point.indexOf(' ');
        if (Integer.parseInt(point.substring(0, blank)) > WIDTH
                || Integer.parseInt(point.substring(blank + 1)) > HEIGHT) {
            throw wrongDrawing();
        }
    }

    private static DomainException wrongDrawing() {
        return DomainException.Invalid.field("drawing", "no strokes");
    }
}
