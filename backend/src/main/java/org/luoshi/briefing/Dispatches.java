package org.luoshi.briefing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.MatterSource;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Dispatches the caller may see, with their tasks: a unit sees its own. */
@ApplicationScoped
public class Dispatches implements PanacheRepositoryBase<Dispatch, UUID> {
    /** How many were asked, and how many have answered. */
    public record Counts(int asked, int answered) {}

    /** Decision 12: a progress report or a completion report since the opening answers; nobody fills in a second form. */
    private static final String LIVE = """
            select i.dispatch_id, i.task_id, m.id as matter_id, i.unit_id, u.short_name, m.number, m.title, i.planned_percent,
              coalesce(i.percent, case when t.status in ('COMPLETION_REPORTED', 'ACCEPTED', 'CLOSED') then 100 else t.progress_percent end) as percent,
              case when d.closed_at is not null then i.answered_at else a.answered_at end as answered_at,
              i.result
            from dispatch_item i
            join dispatch d on d.id = i.dispatch_id
            join task t on t.id = i.task_id
            join matter m on m.id = t.matter_id
            join unit u on u.id = i.unit_id
            left join lateral (
              select min(x.at) as answered_at from (
                select r.reported_at as at from progress_report r where r.task_id = i.task_id and r.reported_at >= d.counts_from
                union all
                select t.completed_at where t.completed_at >= d.counts_from) x) a on true
            """;

    public Dispatch require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    Dispatch lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** Newest first, one more than the page holds. */
    public List<Dispatch> page(Paging paging) {
        var after = paging.after();
        var order = " order by openedAt desc, id desc";
        var query = after == null
                ? find("1 = 1" + order)
                : find("(openedAt < ?1 or (openedAt = ?1 and id < ?2))" + order, after.at(), after.id());
        return query.page(0, paging.limit()).list();
    }

    boolean isRunning(UUID jurisdictionId, @Nullable MatterSource source) {
        return source == null
                ? count("jurisdictionId = ?1 and closedAt is null and source is null", jurisdictionId) > 0
                : count("jurisdictionId = ?1 and closedAt is null and source = ?2", jurisdictionId, source) > 0;
    }

    /** The units that would be asked. */
    List<UUID> unitsToAsk(UUID jurisdictionId, @Nullable MatterSource source) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct t.unit_id from task t join matter m on m.id = t.matter_id
                        where t.jurisdiction_id = :jurisdiction and m.step = 'METHOD_CONFIRMED'
                          and t.status in ('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS')
                          and (cast(:source as text) is null or m.source = cast(:source as text))""", UUID.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("source", source == null ? null : source.name())
                .getResultList();
    }

    /** Asks every task of the group that is with its unit; the plan's percent at the quarter's end is written down now. */
    Set<UUID> ask(Dispatch dispatch, int evenly) {
        flush();
        var asked = getEntityManager()
                .createNativeQuery("""
                        insert into dispatch_item (dispatch_id, task_id, unit_id, jurisdiction_id, planned_percent)
                        select :dispatch, t.id, t.unit_id, t.jurisdiction_id,
                          coalesce((select max(s.planned_percent) from milestone s where s.task_id = t.id and s.due_on <= :quarterEnd),
                            case when exists (select from milestone s where s.task_id = t.id) then 0 else :evenly end)
                        from task t join matter m on m.id = t.matter_id
                        where t.jurisdiction_id = :jurisdiction and m.step = 'METHOD_CONFIRMED'
                          and t.status in ('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS')
                          and (cast(:source as text) is null or m.source = cast(:source as text))
                        returning unit_id""", UUID.class)
                .setParameter("dispatch", dispatch.id())
                .setParameter("quarterEnd", dispatch.quarterEndOn())
                .setParameter("evenly", evenly)
                .setParameter("jurisdiction", dispatch.jurisdictionId())
                .setParameter("source", dispatch.source().map(Enum::name).orElse(null))
                .getResultList();
        Set<UUID> units = new HashSet<>();
        asked.forEach(unit -> units.add((UUID) unit));
        return units;
    }

    /** Those who have not answered first. */
    public List<DispatchItem> items(UUID dispatchId) {
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        LIVE
                                + " where i.dispatch_id = :dispatch order by 10 nulls first, u.short_name, m.number, i.task_id",
                        Tuple.class)
                .setParameter("dispatch", dispatchId)
                .getResultList();
        return rows.stream().map(Dispatches::item).toList();
    }

    public Map<UUID, Counts> counts(Collection<UUID> dispatchIds) {
        Map<UUID, Counts> counts = new HashMap<>();
        if (dispatchIds.isEmpty()) {
            return counts;
        }
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select x.dispatch_id, count(*), count(x.answered_at) from (" + LIVE
                                + " where i.dispatch_id in (:ids)) x group by x.dispatch_id",
                        Tuple.class)
                .setParameter("ids", dispatchIds)
                .getResultList();
        rows.forEach(row -> counts.put(
                row.get(0, UUID.class),
                new Counts(
                        row.get(1, Long.class).intValue(),
                        row.get(2, Long.class).intValue())));
        return counts;
    }

    /** Writes down how an item ended. */
    void settle(DispatchItem item) {
        getEntityManager()
                .createNativeQuery("""
                        update dispatch_item set answered_at = :answeredAt, percent = :percent, result = :result
                        where dispatch_id = :dispatch and task_id = :task""")
                .setParameter("answeredAt", item.answeredAt())
                .setParameter("percent", item.percent())
                .setParameter("result", item.result().name())
                .setParameter("dispatch", item.dispatchId())
                .setParameter("task", item.taskId())
                .executeUpdate();
    }

    private static DispatchItem item(Tuple row) {
        var planned = row.get(7, Integer.class);
        var percent = row.get(8, Integer.class);
        var result = row.get(10, String.class);
        return new DispatchItem(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                planned,
                percent,
                row.get(9, Instant.class),
                result == null ? DispatchPolicy.result(percent, planned) : DispatchResult.valueOf(result));
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(DispatchError.DISPATCH_NOT_FOUND, id);
    }
}
