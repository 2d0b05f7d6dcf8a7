package org.luoshi.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Notices the caller may see, and who received them. */
@ApplicationScoped
public class ExpediteNotices implements PanacheRepositoryBase<ExpediteNotice, UUID> {
    private static final String NEWEST_FIRST = " order by sentAt desc, id desc";

    public ExpediteNotice require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new DomainException.NotFound(EscalationError.EXPEDITE_NOT_FOUND, id));
    }

    /** Newest first; one more than the page holds, when there are more. */
    public List<ExpediteNotice> page(ExpediteFilter filter, Paging paging) {
        var where = where(filter);
        var parameters = parameters(filter);
        var after = paging.after();
        if (after != null) {
            where += " and (sentAt < :at or (sentAt = :at and id < :id))";
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + NEWEST_FIRST, parameters).page(0, paging.limit()).list();
    }

    public int total(ExpediteFilter filter) {
        return (int) count(where(filter), parameters(filter));
    }

    public List<ExpediteNotice> ofTasks(Collection<UUID> taskIds) {
        return list("taskId in ?1" + NEWEST_FIRST, taskIds);
    }

    public List<ExpediteNotice> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1" + NEWEST_FIRST, matterIds);
    }

    boolean wasSent(UUID taskId, ExpediteLevel level, LocalDate day) {
        return count("taskId = ?1 and level = ?2 and sentOn = ?3", taskId, level, day) > 0;
    }

    void deliver(UUID noticeId, Collection<UUID> officerIds, Instant now) {
        for (var officerId : officerIds) {
            getEntityManager()
                    .createNativeQuery(
                            "insert into expedite_recipient values (:notice, :officer, :now) on conflict do nothing")
                    .setParameter("notice", noticeId)
                    .setParameter("officer", officerId)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** True the first time. Somebody of the unit who was not addressed and reads it is one more recipient. */
    boolean read(UUID noticeId, UUID officerId, Instant now) {
        deliver(noticeId, Set.of(officerId), now);
        return getEntityManager()
                        .createNativeQuery("""
                        update expedite_recipient set read_at = :now
                        where notice_id = :notice and officer_id = :officer and read_at is null""")
                        .setParameter("notice", noticeId)
                        .setParameter("officer", officerId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Recipients of each notice. */
    public Map<UUID, List<ExpediteRecipient>> recipients(Collection<UUID> noticeIds) {
        if (noticeIds.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select notice_id, officer_id, delivered_at, read_at from expedite_recipient
                        where notice_id in (:ids) order by delivered_at, officer_id""", Tuple.class)
                .setParameter("ids", noticeIds)
                .getResultList();
        return rows.stream()
                .map(row -> new ExpediteRecipient(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, Instant.class),
                        row.get(3, Instant.class)))
                .collect(Collectors.groupingBy(ExpediteRecipient::noticeId));
    }

    /** Decision 12: a progress report given after the notice answers it; when the first one came. */
    public Map<UUID, Instant> reportedAfter(Collection<UUID> noticeIds) {
        Map<UUID, Instant> reported = new HashMap<>();
        if (noticeIds.isEmpty()) {
            return reported;
        }
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select n.id, min(r.reported_at) from expedite_notice n
                        join progress_report r on r.task_id = n.task_id and r.reported_at >= n.sent_at
                        where n.id in (:ids) group by n.id""", Tuple.class)
                .setParameter("ids", noticeIds)
                .getResultList();
        rows.forEach(row -> reported.put(row.get(0, UUID.class), row.get(1, Instant.class)));
        return reported;
    }

    private static String where(ExpediteFilter filter) {
        return "1 = 1" + (filter.unitId() == null ? "" : " and unitId = :unit")
                + (filter.matterId() == null ? "" : " and matterId = :matter");
    }

    private static Parameters parameters(ExpediteFilter filter) {
        var parameters = new Parameters();
        if (filter.unitId() != null) {
            parameters.and("unit", filter.unitId());
        }
        if (filter.matterId() != null) {
            parameters.and("matter", filter.matterId());
        }
        return parameters;
    }
}
