package org.luoshi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Entries follow what the records say (WF-09, decision 4)")
class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Map<ScoreKind, BigDecimal> POINTS = Map.of(
            ScoreKind.OVERDUE,
            BigDecimal.valueOf(-1),
            ScoreKind.CRITICIZED,
            new BigDecimal("-2.5"),
            ScoreKind.ON_TIME,
            BigDecimal.ZERO);

    private final List<Reconciliation.Kept> kept = new ArrayList<>();

    @Test
    void entersACauseOnce() {
        reconcile(Set.of("a"));
        reconcile(Set.of("a"));
        assertThat(kept).hasSize(1);
        assertThat(sum()).isEqualByComparingTo("-1");
    }

    @Test
    @DisplayName("a cause that is gone leaves zero, by a counter-entry")
    void takesBackWhatNoLongerStands() {
        reconcile(Set.of("a"));
        reconcile(Set.of());
        assertThat(kept).hasSize(2);
        assertThat(sum()).isEqualByComparingTo("0");
    }

    @Test
    void entersAgainWhatStandsAgain() {
        reconcile(Set.of("a"));
        reconcile(Set.of());
        reconcile(Set.of("a"));
        assertThat(kept).hasSize(3);
        assertThat(sum()).isEqualByComparingTo("-1");
    }

    @Test
    @DisplayName("what the office has taken back is not entered again")
    void keepsToADecision() {
        reconcile(Set.of("a"));
        var entry = kept.getFirst();
        kept.add(new Reconciliation.Kept(UUID.randomUUID(), "a", entry.points().negate(), entry.id(), true));
        reconcile(Set.of("a"));
        reconcile(Set.of());
        assertThat(kept).hasSize(2);
        assertThat(sum()).isEqualByComparingTo("0");
    }

    @Test
    void entersNothingForNothing() {
        apply(Reconciliation.of(List.of(cause("x", ScoreKind.ON_TIME)), kept, cause -> POINTS.get(cause.kind())));
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 733, 2026})
    @DisplayName(
            "over any history: the sum of the entries is what stands, twice is once, and every counter-entry has one entry")
    void holdsOverAnyHistory(long seed) {
        var random = new Random(seed);
        Set<String> decided = new HashSet<>();
        for (var step = 0; step < 300; step++) {
            Set<String> standing = new HashSet<>();
            for (var key = 0; key < 8; key++) {
                if (random.nextInt(3) > 0) {
                    standing.add("key-" + key);
                }
            }
            reconcile(standing);
            var size = kept.size();
            reconcile(standing);
            assertThat(kept).hasSize(size);
            if (random.nextInt(20) == 0) {
                reverse(random).ifPresent(decided::add);
                reconcile(standing);
            }
            var worth = standing.stream()
                    .filter(key -> !decided.contains(key))
                    .map(key -> POINTS.get(kindOf(key)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum()).isEqualByComparingTo(worth);
        }
        Map<UUID, BigDecimal> byEntry = new HashMap<>();
        kept.forEach(entry -> byEntry.put(entry.id(), entry.points()));
        var counters = kept.stream().filter(entry -> entry.counters() != null).toList();
        assertThat(counters).extracting(Reconciliation.Kept::counters).doesNotHaveDuplicates();
        assertThat(counters)
                .allSatisfy(
                        counter -> assertThat(byEntry.get(counter.counters()).add(counter.points()))
                                .isEqualByComparingTo("0"));
    }

    /** The office takes back one entry that is in force. */
    private java.util.Optional<String> reverse(Random random) {
        var countered = kept.stream().map(Reconciliation.Kept::counters).toList();
        var open = kept.stream()
                .filter(entry -> entry.counters() == null && !countered.contains(entry.id()))
                .toList();
        if (open.isEmpty()) {
            return java.util.Optional.empty();
        }
        var entry = open.get(random.nextInt(open.size()));
        kept.add(new Reconciliation.Kept(
                UUID.randomUUID(), entry.causeKey(), entry.points().negate(), entry.id(), true));
        return java.util.Optional.of(entry.causeKey());
    }

    private void reconcile(Set<String> keys) {
        apply(Reconciliation.of(
                keys.stream().map(key -> cause(key, kindOf(key))).toList(), kept, cause -> POINTS.get(cause.kind())));
    }

    private void apply(Reconciliation.Result result) {
        for (var posting : result.postings()) {
            var cause = posting.cause();
            kept.add(new Reconciliation.Kept(UUID.randomUUID(), cause.key(), POINTS.get(cause.kind()), null, false));
        }
        for (var counter : result.counters()) {
            var entry = counter.entry();
            kept.add(new Reconciliation.Kept(
                    UUID.randomUUID(), entry.causeKey(), entry.points().negate(), entry.id(), false));
        }
    }

    private BigDecimal sum() {
        return kept.stream().map(Reconciliation.Kept::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ScoreKind kindOf(String key) {
        return key.hashCode() % 2 == 0 ? ScoreKind.OVERDUE : key.equals("a") ? ScoreKind.OVERDUE : ScoreKind.CRITICIZED;
    }

    private static ScoreCause cause(String key, ScoreKind kind) {
        return new ScoreCause(key, kind, DAY, UUID.randomUUID(), UUID.randomUUID(), null, null, null);
    }
}
