package org.luoshi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.indicator.LobbyPage.Bar;
import org.luoshi.indicator.LobbyPage.Chart;
import org.luoshi.platform.TimeSource;

/** The public page of a screen, read on a connection that is bound to nobody: one function of the database gives it, and nothing else. */
@ApplicationScoped
public class LobbyPages {
    private final EntityManager entityManager;
    private final Clock clock;

    LobbyPages(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Empty for an unknown and for a closed key. */
    @Transactional
    public Optional<LobbyPage> of(String key) {
        var rows = LobbyKey.of(key).map(this::rows).orElse(List.of());
        return rows.isEmpty() ? Optional.empty() : Optional.of(page(rows));
    }

    private List<Tuple> rows(LobbyKey key) {
        List<?> rows = entityManager
                .createNativeQuery("select * from lobby_bars(:key, :now)", Tuple.class)
                .setParameter("key", key.sha256())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static LobbyPage page(List<Tuple> rows) {
        var first = rows.getFirst();
        var jurisdiction = first.get("jurisdiction", String.class);
        if (first.get("month") == null) {
            return new LobbyPage(jurisdiction, null, null, null, null, List.of());
        }
        var month = YearMonth.from(first.get("month", LocalDate.class));
        return new LobbyPage(
                jurisdiction,
                month.toString(),
                first.get("version", Integer.class),
                TimeSource.dateOf(first.get("published_at", Instant.class)),
                ProgressPolicy.timeProgress(month),
                charts(rows));
    }

    private static List<Chart> charts(List<Tuple> rows) {
        return rows.stream()
                .filter(row -> row.get("indicator_id") != null)
                .collect(Collectors.groupingBy(
                        row -> row.get("indicator_id", UUID.class), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(bars -> new Chart(
                        bars.getFirst().get("indicator", String.class),
                        bars.getFirst().get("measured_in", String.class),
                        bars.stream().map(LobbyPages::bar).toList()))
                .toList();
    }

    private static Bar bar(Tuple row) {
        var target = row.get("target", BigDecimal.class);
        var actual = row.get("actual", BigDecimal.class);
        return new Bar(row.get("unit", String.class), target, actual, ProgressPolicy.completion(actual, target));
    }
}
