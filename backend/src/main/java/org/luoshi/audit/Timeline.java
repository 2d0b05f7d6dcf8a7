package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Paging;

/** A matter's history (JC-11: 部署、落实、追责、考核) out of the audit trail, as far as the caller may see it; newest first. */
@ApplicationScoped
public class Timeline {
    private static final String ENTRIES = """
            select e.id, e.at, e.action, coalesce(o.name, '') as officer_name, coalesce(u.short_name, '') as unit_name,
              coalesce(e.after->>'reason', e.after->>'comment', e.after->>'instruction', e.after->>'summary', e.after->>'note') as detail,
              e.after->>'actingForName' as acting_for,
              (select string_agg(f.key || chr(31) || coalesce(fu.short_name, f.value), chr(30) order by array_position(cast(:facts as text[]), f.key))
               from jsonb_each_text(case jsonb_typeof(e.after) when 'object' then e.after end) f
               left join unit fu on f.key in ('unitId', 'targetUnitId') and cast(fu.id as text) = f.value
               where f.key = any (cast(:facts as text[])) and f.value <> '') as facts,
              e.after -> 'signature' is not null as signed
            from audit_entry e
            left join officer o on o.id = e.officer_id
            left join unit u on u.id = e.unit_id
            where e.matter_id = :matter
              and (cast(:afterAt as timestamptz) is null or (e.at, e.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
            order by e.at desc, e.id desc""";

    /** What an entry's record may tell in the timeline, in this order; all else stays in the audit trail. */
    private static final String FACTS =
            "{number,unitId,targetUnitId,role,mode,rung,decision,kind,round,percent,dueOn,rule,distanceMeters,photos,late,delegation,fileName,handwriting}";

    private static final String BETWEEN_FACTS = String.valueOf((char) 30);
    private static final String WITHIN_FACT = String.valueOf((char) 31);

    private final EntityManager entityManager;

    public Timeline(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public List<TimelineEntry> ofMatter(UUID matterId, Paging paging) {
        var after = paging.after();
        List<?> rows = entityManager
                .createNativeQuery(ENTRIES, Object[].class)
                .setParameter("matter", matterId)
                .setParameter("facts", FACTS)
                .setParameter("afterAt", after == null ? null : after.at())
                .setParameter("afterId", after == null ? null : after.id())
                .setMaxResults(paging.limit())
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static TimelineEntry entry(Object[] row) {
        return new TimelineEntry(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                facts((String) row[7]),
                (Boolean) row[8]);
    }

    private static List<TimelineEntry.Fact> facts(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(BETWEEN_FACTS, -1))
                        .map(fact -> fact.split(WITHIN_FACT, 2))
                        .map(fact -> new TimelineEntry.Fact(fact[0], fact[1]))
                        .toList();
    }
}
