package org.luoshi.inspection;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Strokes;
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
    private static final int LONGEST_STATEMENT = 20_000;

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
        Strokes.SIGNATURE.checked("drawing", drawing);
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
}
