package org.luoshi.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Paging;

/** Reads the audit trail as the auditor sees it, and proves that nobody changed it. */
@ApplicationScoped
public class AuditLog {
    private static final String ENTRIES = """
            select e.id, e.at, e.action, coalesce(o.name, ''), coalesce(u.short_name, ''), e.record_type, e.record_id, e.hash
            from audit_entry e
            left join officer o on o.id = e.officer_id
            left join unit u on u.id = e.unit_id
            %s
            order by e.at desc, e.id desc""";
    private static final String HASHES = """
            select e.stream_id, e.seq, e.id, e.previous_hash, e.hash, audit_hash(e) = e.hash from audit_entry e
            where (e.stream_id, e.seq) > (:stream, :seq) order by e.stream_id, e.seq""";
    private static final String HEADS = """
            select s.stream_id, e.id, s.last_seq is not distinct from e.seq and s.last_hash is not distinct from e.hash
            from (select * from audit_stream where stream_id > :stream order by stream_id limit :most) s
            left join lateral (select l.id, l.seq, l.hash from audit_entry l where l.stream_id = s.stream_id order by l.seq desc limit 1) e on true
            order by s.stream_id""";
    private static final UUID LEAST = new UUID(0, 0);
    /** Rows of one statement of a verification: large enough to be quick, small enough for the statement timeout. */
    private static final int PAGE = 2_000;

    private final EntityManager entityManager;

    /** One line of the trail. */
    public record Line(
            UUID id,
            Instant at,
            String action,
            String officerName,
            String unitName,
            String recordType,
            UUID recordId,
            String hash) {}

    /** What the auditor asks for; null does not restrict. */
    public record Filter(
            @Nullable UUID officerId,
            @Nullable String action,
            @Nullable UUID matterId,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** What checking all chains found; the first broken entry, if any. */
    public record Check(int entries, Optional<UUID> firstBroken) {}

    /** Where a verification stands: after which entry of which chain, and what the next must follow. */
    private record Place(UUID stream, int seq, String hash) {}

    public AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first; one more than the page holds, when there are more. */
    public List<Line> lines(Filter filter, Paging paging) {
        var after = paging.after();
        Map<String, Object> parameters = new HashMap<>();
        var where = new StringJoiner(" and ", "where ", "").add("true");
        restrict(where, parameters, "e.officer_id = :officer", "officer", filter.officerId());
        restrict(where, parameters, "e.action = :action", "action", filter.action());
        restrict(where, parameters, "e.matter_id = :matter", "matter", filter.matterId());
        restrict(where, parameters, "e.at >= :from", "from", filter.from());
        restrict(where, parameters, "e.at < :until", "until", filter.until());
        if (after != null) {
            where.add("(e.at, e.id) < (:afterAt, :afterId)");
            parameters.put("afterAt", after.at());
            parameters.put("afterId", after.id());
        }
        var query = entityManager.createNativeQuery(ENTRIES.formatted(where), Object[].class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(paging.limit()).getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static void restrict(
            StringJoiner where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /**
     * Recomputes every hash of every chain, up to the head that the database keeps apart; page by page, each in a transaction of its own.
     * Needs to see all rows.
     */
    public Check check() {
        var entries = 0;
        var place = new Place(LEAST, 0, "");
        while (true) {
            var from = place;
            List<?> rows = QuarkusTransaction.requiringNew().call(() -> hashesAfter(from));
            for (var row : rows) {
                var entry = (Object[]) row;
                var isNewStream = !entry[0].equals(place.stream());
                var followsSeq = isNewStream ? 0 : place.seq();
                var followsHash = isNewStream ? "" : place.hash();
                if (!(Boolean) entry[5] || (Integer) entry[1] != followsSeq + 1 || !followsHash.equals(entry[3])) {
                    return new Check(count(), Optional.of((UUID) entry[2]));
                }
                place = new Place((UUID) entry[0], (Integer) entry[1], (String) entry[4]);
            }
            entries += rows.size();
            if (rows.size() < PAGE) {
                return new Check(entries, firstWrongHead());
            }
        }
    }

    private int count() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entityManager
                                .createNativeQuery("select count(*) from audit_entry", Long.class)
                                .getSingleResult())
                        .intValue());
    }

    private List<?> hashesAfter(Place place) {
        return entityManager
                .createNativeQuery(HASHES, Object[].class)
                .setParameter("stream", place.stream())
                .setParameter("seq", place.seq())
                .setMaxResults(PAGE)
                .getResultList();
    }

    /** The last entry of the first chain that does not end where its head says; the chain itself when nothing of it is left. */
    private Optional<UUID> firstWrongHead() {
        var last = LEAST;
        while (true) {
            var from = last;
            List<?> heads = QuarkusTransaction.requiringNew()
                    .call(() -> entityManager
                            .createNativeQuery(HEADS, Object[].class)
                            .setParameter("stream", from)
                            .setParameter("most", PAGE)
                            .getResultList());
            for (var row : heads) {
                var head = (Object[]) row;
                last = (UUID) head[0];
                if (!(Boolean) head[2]) {
                    return Optional.of(head[1] == null ? last : (UUID) head[1]);
                }
            }
            if (heads.size() < PAGE) {
                return Optional.empty();
            }
        }
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7]);
    }
}
