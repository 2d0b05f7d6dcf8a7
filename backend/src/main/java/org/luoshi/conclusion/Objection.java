package org.luoshi.conclusion;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * 异议: what the unit asks for, and why, statement by statement.
 *
 * @param wanted 复核请求
 */
public record Objection(List<Reason> reasons, String wanted) {
    public Objection {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why the unit objects.
     *
     * @param statementId to which statement; null for the conclusion as a whole
     */
    @RegisterForReflection
    public record Reason(@Nullable UUID statementId, String text) {}

    Objection checked(List<Statement> statements) {
        if (reasons.isEmpty()) {
            throw DomainException.Invalid.field("reasons", "required");
        }
        Set<UUID> known = statements.stream().map(Statement::id).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        for (var reason : reasons) {
            var id = reason.statementId();
            if (id != null && !known.contains(id)) {
                throw DomainException.Invalid.field("reasons", "no such statement: " + id);
            }
            if (!seen.add(id == null ? new UUID(0, 0) : id)) {
                throw DomainException.Invalid.field("reasons", "the same statement twice");
            }
        }
        return new Objection(
                reasons.stream()
                        .map(reason -> new Reason(reason.statementId(), Texts.body("reasons", reason.text())))
                        .toList(),
                Texts.body("wanted", wanted));
    }
}
