package org.luoshi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must be entered so that the entries say what the records say (WF-09, decision 4): an entry for each cause that stands and has
 * none, a counter-entry for each entry whose cause is gone. Nothing is ever changed or deleted, and doing it twice does nothing more.
 */
final class Reconciliation {
    /** An entry as it is kept; of a counter-entry what it takes back, and whether a person decided so for good. */
    record Kept(
            UUID id,
            String causeKey,
            BigDecimal points,
            @Nullable UUID counters,
            boolean isDecision) {}

    /** An entry for a cause, the how-manieth of its key. */
    record Posting(ScoreCause cause, int ordinal) {}

    /** A counter-entry. */
    record Counter(Kept entry, int ordinal) {}

    record Result(List<Posting> postings, List<Counter> counters) {}

    private Reconciliation() {}

    /**
     * @param standing what the records say now
     * @param kept all entries of the same task or finding, counter-entries included
     * @param points what each cause is worth by the rules of its day; nothing is entered for nothing
     */
    static Result of(Collection<ScoreCause> standing, Collection<Kept> kept, Function<ScoreCause, BigDecimal> points) {
        Map<String, Integer> rows = new HashMap<>();
        Set<UUID> countered = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (var entry : kept) {
            rows.merge(entry.causeKey(), 1, Integer::sum);
            if (entry.counters() != null) {
                countered.add(entry.counters());
                if (entry.isDecision()) {
                    settled.add(entry.causeKey());
                }
            }
        }
        Map<String, Kept> inForce = new HashMap<>();
        for (var entry : kept) {
            if (entry.counters() == null && !countered.contains(entry.id())) {
                inForce.put(entry.causeKey(), entry);
            }
        }
        List<Posting> postings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (var cause : standing) {
            keys.add(cause.key());
            if (!inForce.containsKey(cause.key())
                    && !settled.contains(cause.key())
                    && points.apply(cause).signum() != 0) {
                postings.add(new Posting(cause, rows.getOrDefault(cause.key(), 0) + 1));
            }
        }
        List<Counter> counters = new ArrayList<>();
        inForce.forEach((key, entry) -> {
            if (!keys.contains(key)) {
                counters.add(new Counter(entry, rows.getOrDefault(key, 0) + 1));
            }
        });
        return new Result(postings, counters);
    }
}
