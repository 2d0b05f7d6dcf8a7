package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.Paging;

/** Reads the audit trail as the auditor sees it, and proves that nobody changed it. */
@ApplicationScoped
public class AuditLog {
    private static final String ENTRIES = """
            select e.id, e.at, e.action, coalesce(o.name, ''), coalesce(u.short_name, ''), e.record_type, e.record_id, e.hash
            from audit_entry e
            left join officer o on o.id = e.officer_id
            left join unit u on u.id = e.unit_id
            where cast(:afterAt as timestamptz) is null or (e.at, e.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))
            order by e.at desc, e.id desc""";
    private static final String FIRST_BROKEN = """
            select cast(min(cast(broken.id as text)) as text) from (
              select e.id from audit_entry e
              left join audit_entry p on p.stream_id = e.stream_id and p.seq = e.seq - 1
              where e.hash <> audit_hash(e) or e.previous_hash <> coalesce(p.hash, '') or (e.seq > 1 and p.id is null)
              union all
              select e.id from audit_stream s
              join lateral (select * from audit_entry l where l.stream_id = s.stream_id order by l.seq desc limit 1) e on true
              where e.hash <> s.last_hash or e.seq <> s.last_seq) broken""";

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

    /** What checking all chains found; the first broken entry, if any. */
    public record Check(int entries, Optional<UUID> firstBroken) {}

    public AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first; one more than the page holds, when there are more. */
    public List<Line> lines(Paging paging) {
        var after = paging.after();
        List<?> rows = entityManager
                .createNativeQuery(ENTRIES, Object[].class)
                .setParameter("afterAt", after == null ? null : after.at())
                .setParameter("afterId", after == null ? null : after.id())
                .setMaxResults(paging.limit())
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    /** Recomputes every hash of every chain, up to the head that the database keeps apart. Needs to see all rows. */
    public Check check() {
        var entries = entityManager.createNativeQuery("select count(*) from audit_entry", Long.class);
        var broken = (String)
                entityManager.createNativeQuery(FIRST_BROKEN, String.class).getSingleResultOrNull();
        return new Check(
                ((Long) entries.getSingleResult()).intValue(),
                Optional.ofNullable(broken).map(UUID::fromString));
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
