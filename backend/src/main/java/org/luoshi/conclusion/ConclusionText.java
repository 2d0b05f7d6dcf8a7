package org.luoshi.conclusion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * What a conclusion says.
 *
 * @param judgement 总体评价; null while it is not written
 * @param recommendations 督查建议, if there are any (JS-23)
 */
public record ConclusionText(
        List<Statement> statements,
        @Nullable String judgement,
        @Nullable String recommendations) {
    /** More statements than a conclusion of a few pages holds. */
    public static final int MOST_STATEMENTS = 50;

    public ConclusionText {
        statements = List.copyOf(statements);
    }

    /** As it may be stored: a draft need not be whole. */
    ConclusionText checked() {
        if (statements.size() > MOST_STATEMENTS) {
            throw DomainException.Invalid.field("statements", "more than " + MOST_STATEMENTS);
        }
        if (new HashSet<>(statements.stream().map(Statement::id).toList()).size() < statements.size()) {
            throw DomainException.Invalid.field("statements", "the same id twice");
        }
        return new ConclusionText(
                statements.stream().map(ConclusionText::checked).toList(),
                Texts.optional("judgement", judgement),
                Texts.optional("recommendations", recommendations));
    }

    /** Whole enough to be submitted and signed. */
    void requireComplete() {
        List<String> missing = new ArrayList<>();
        if (statements.isEmpty()) {
            missing.add("statements");
        }
        if (judgement == null) {
            missing.add("judgement");
        }
        if (!missing.isEmpty()) {
            throw new DomainException.RuleViolated(
                    ConclusionError.CONCLUSION_INCOMPLETE, "missing " + missing, Map.of("missing", missing));
        }
    }

    private static Statement checked(Statement statement) {
        return new Statement(
                statement.id(),
                Texts.body("text", statement.text()),
                statement.findingIds().stream().distinct().toList(),
                statement.evidenceIds().stream().distinct().toList(),
                statement.recordIds().stream().distinct().toList());
    }
}
