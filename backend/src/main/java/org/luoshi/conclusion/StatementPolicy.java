package org.luoshi.conclusion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.luoshi.platform.DomainException;

/** 事实清楚、证据充分 (R733-16, row 69): each statement stands on something of this plan that is here and was not withdrawn. */
public final class StatementPolicy {
    private StatementPolicy() {}

    /**
     * What there is under a plan.
     *
     * @param findings all of its findings
     * @param evidence all of its photos and files, also those that are still on their way or withdrawn
     * @param records its records by method
     * @param held photos and files that are here and were not withdrawn, by the finding they belong to
     */
    public record Proof(Set<UUID> findings, Set<UUID> evidence, Set<UUID> records, Map<UUID, Set<UUID>> held) {
        public Proof {
            findings = Set.copyOf(findings);
            evidence = Set.copyOf(evidence);
            records = Set.copyOf(records);
            held = Map.copyOf(held);
        }

        private boolean isHeld(UUID evidenceId) {
            return held.values().stream().anyMatch(ids -> ids.contains(evidenceId));
        }
    }

    /** A record, a held photo, or a finding with a held photo. */
    public static boolean isSupported(Statement statement, Proof proof) {
        return statement.recordIds().stream().anyMatch(proof.records()::contains)
                || statement.evidenceIds().stream().anyMatch(proof::isHeld)
                || statement.findingIds().stream().anyMatch(proof.held()::containsKey);
    }

    /** Refuses links to what is not of the plan. */
    static void requireOfPlan(List<Statement> statements, Proof proof) {
        refuse(
                ConclusionError.LINK_OUTSIDE_PLAN,
                statements,
                statement -> proof.findings().containsAll(statement.findingIds())
                        && proof.evidence().containsAll(statement.evidenceIds())
                        && proof.records().containsAll(statement.recordIds()));
    }

    /** Refuses a text with statements that nothing supports, and names them. */
    static void requireSupported(List<Statement> statements, Proof proof) {
        refuse(ConclusionError.STATEMENT_WITHOUT_EVIDENCE, statements, statement -> isSupported(statement, proof));
    }

    private static void refuse(ConclusionError code, Collection<Statement> all, Predicate<Statement> isGood) {
        var statements = List.copyOf(all);
        var bad = IntStream.range(0, statements.size())
                .filter(index -> !isGood.test(statements.get(index)))
                .map(index -> index + 1)
                .boxed()
                .toList();
        if (!bad.isEmpty()) {
            throw new DomainException.RuleViolated(code, code + " " + bad, Map.of("statements", bad));
        }
    }
}
