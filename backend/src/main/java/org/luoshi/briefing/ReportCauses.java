package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.ReportForm;
import org.luoshi.matter.SourceProfile;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Paging;

/** What is to be reported in a 督查专报, and what of it waits: whatever was approved, closed or graded and stands in no report yet. */
@ApplicationScoped
public class ReportCauses {
    private static final String[] SOURCES = Stream.of(MatterSource.values())
            .filter(source -> SourceProfile.of(source).reportForm() == ReportForm.SPECIAL_REPORT)
            .map(Enum::name)
            .toArray(String[]::new);

    /** Everything that stands now, reported or not. */
    private static final String STANDING = """
            select 'CRITICISM' as cause, p.id as record_id, 0 as occasion, p.matter_id, m.number, m.title, p.unit_id, p.text, p.decided_at as since
            from publication p join matter m on m.id = p.matter_id
            where p.jurisdiction_id = :jurisdiction and p.status = 'APPROVED' and p.medium = 'INTERNAL'
            union all
            select 'CLOSED_MATTER', m.id, m.reopened_times, m.id, m.number, m.title,
              (select t.unit_id from task t where t.matter_id = m.id and t.role = 'LEAD' and t.status <> 'TERMINATED' and not t.promised limit 1),
              coalesce(m.result_summary, ''), m.closed_at
            from matter m
            where m.jurisdiction_id = :jurisdiction and m.closed_at is not null and m.step = 'ARCHIVED' and not m.terminated
              and m.source = any (cast(:sources as text[]))
            union all
            select 'GRADED_VISIT', g.id, 0, g.matter_id, m.number, m.title, g.unit_id, g.statement, greatest(p.concluded_at, g.graded_at)
            from grading g join inspection_plan p on p.id = g.plan_id join matter m on m.id = g.matter_id
            where g.jurisdiction_id = :jurisdiction and p.status = 'CONCLUDED'
              and not exists (select from grading l where l.plan_id = g.plan_id and l.number > g.number)
            union all
            select 'COMMENDATION', k.id, 0, k.matter_id, m.number, m.title, k.unit_id, k.text, k.decided_at
            from commendation k join matter m on m.id = k.matter_id
            where k.jurisdiction_id = :jurisdiction and k.status = 'APPROVED' and (k.finding_id is not null or m.closed_at is not null)
            """;

    private static final String WAITING = " from (" + STANDING + """
            ) c where not exists (select from special_report_item i
                where i.cause = c.cause and i.record_id = c.record_id and i.occasion = c.occasion)
              and not exists (select from special_report_waiver w
                where w.cause = c.cause and w.record_id = c.record_id and w.occasion = c.occasion)
            """;

    private static final String OLDEST_FIRST = " order by c.since, c.record_id limit :most";

    private final EntityManager entityManager;

    ReportCauses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The longest waiting first; one more than the page holds, when there are more. */
    public List<ReportCause> page(UUID jurisdictionId, Paging paging) {
        var after = paging.after();
        var query = query(
                "select c.*" + WAITING
                        + (after == null ? "" : " and (c.since, c.record_id) > (:at, :id)")
                        + OLDEST_FIRST,
                jurisdictionId);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return causes(query.setParameter("most", paging.limit()));
    }

    public int total(UUID jurisdictionId) {
        return query("select count(*)" + WAITING, jurisdictionId)
                .getSingleResult()
                .get(0, Long.class)
                .intValue();
    }

    /** The longest waiting, so many at most. */
    List<ReportCause> oldest(UUID jurisdictionId, int most) {
        return causes(
                query("select c.*" + WAITING + OLDEST_FIRST, jurisdictionId).setParameter("most", most));
    }

    /** Those of these that wait. */
    List<ReportCause> ofKeys(UUID jurisdictionId, List<ReportCause.Key> keys) {
        return causes(query(
                        "select c.*" + WAITING
                                + " and c.cause || ':' || c.record_id || ':' || c.occasion = any (cast(:keys as text[]))"
                                + OLDEST_FIRST,
                        jurisdictionId)
                .setParameter(
                        "keys", keys.stream().map(ReportCause.Key::toString).toArray(String[]::new))
                .setParameter("most", keys.size()));
    }

    /** Titles of the matters of a report whose cause does not stand any more. */
    List<String> gone(UUID jurisdictionId, UUID reportId) {
        return query(
                        "select i.matter_title from special_report_item i where i.report_id = :report and not exists (select from ("
                                + STANDING
                                + ") c where c.cause = i.cause and c.record_id = i.record_id and c.occasion = i.occasion) order by i.position",
                        jurisdictionId)
                .setParameter("report", reportId)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    void waive(ReportCause.Key key, String reason, Caller caller, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into special_report_waiver values (:cause, :record, :occasion, :jurisdiction, :reason, :officer, :now)")
                .setParameter("cause", key.kind().name())
                .setParameter("record", key.recordId())
                .setParameter("occasion", key.occasion())
                .setParameter("jurisdiction", caller.jurisdictionId())
                .setParameter("reason", reason)
                .setParameter("officer", caller.officerId())
                .setParameter("now", now)
                .executeUpdate();
    }

    private NativeQuery<Tuple> query(String sql, UUID jurisdictionId) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("sources", SOURCES);
    }

    private static List<ReportCause> causes(NativeQuery<Tuple> query) {
        return query.getResultStream().map(ReportCauses::cause).toList();
    }

    private static ReportCause cause(Tuple row) {
        @Nullable UUID unitId = row.get(6, UUID.class);
        return new ReportCause(
                new ReportCause.Key(
                        ReportCauseKind.valueOf(row.get(0, String.class)),
                        row.get(1, UUID.class),
                        row.get(2, Integer.class)),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, String.class),
                unitId,
                row.get(7, String.class),
                row.get(8, Instant.class));
    }
}
