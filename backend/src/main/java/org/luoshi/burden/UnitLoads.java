package org.luoshi.burden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Paging;
import org.luoshi.platform.TimeSource;

/**
 * Loads of units, counted in the very rows that make them up (JC-17). Row scope decides which rows there are: a sealed inspection counts
 * for nobody who may not see it, and so no number betrays it (decision 9).
 */
@ApplicationScoped
public class UnitLoads {
    private static final UUID NOBODY = new UUID(0, 0);

    /** All that weighs on a unit: what it is, when it was, and where it can be read. */
    private static final String RECORDS = """
            select p.target_unit_id as unit_id, 'VISIT' as kind, p.id as id, 'INSPECTION' as source, p.starts_on::timestamp at time zone 'Asia/Shanghai' as at
            from inspection_plan p
            where p.status in ('APPROVED', 'CONCLUDED') and p.starts_on >= :from and p.starts_on < :to %1$s
            union all
            select p.unit_id, 'NOTICE', p.slip_id, 'SLIP', p.delivered_at
            from slip_delivery p where p.delivered_at >= :fromAt and p.delivered_at < :toAt %2$s
            union all
            select p.unit_id, 'REPORT_REQUEST', d.id, 'DISPATCH', min(d.opened_at)
            from dispatch_item p join dispatch d on d.id = p.dispatch_id
            where d.opened_at >= :fromAt and d.opened_at < :toAt %2$s group by p.unit_id, d.id
            union all
            select p.unit_id, 'REPORT_REQUEST', p.id, 'EXPEDITE', p.sent_at
            from expedite_notice p where p.sent_at >= :fromAt and p.sent_at < :toAt %2$s""";

    private static final String OF_UNITS =
            RECORDS.formatted("and p.target_unit_id in (:units)", "and p.unit_id in (:units)");
    private static final String OF_ALL =
            RECORDS.formatted("and p.jurisdiction_id = :jurisdiction", "and p.jurisdiction_id = :jurisdiction");

    private static final String COUNTS = """
            count(*) filter (where kind = 'VISIT') as visits, count(*) filter (where kind = 'NOTICE') as notices,
            count(*) filter (where kind = 'REPORT_REQUEST') as report_requests""";

    private final EntityManager entityManager;

    UnitLoads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One page of the table of units. */
    public record Row(UnitLoad load, int over, int value) {}

    /** These units in these months: a row for each, also where nothing happened; units and months in order. */
    public List<UnitLoad> ofMonths(Collection<UUID> unitIds, LocalDate firstMonth, int months) {
        var query = session()
                .createNativeQuery("""
                        select u.id, m.month::date, coalesce(c.visits, 0), coalesce(c.notices, 0), coalesce(c.report_requests, 0)
                        from unit u cross join generate_series(cast(:from as date), cast(:from as date) + make_interval(months => :months - 1), interval '1 month') m (month)
                        left join (select unit_id, date_trunc('month', at at time zone 'Asia/Shanghai') as month, %s from (%s) r group by 1, 2) c
                          on c.unit_id = u.id and c.month = m.month
                        where u.id in (:units) order by u.id, m.month""".formatted(COUNTS, OF_UNITS), Tuple.class)
                .setParameter("units", unitIds)
                .setParameter("months", months)
                .setParameter("from", firstMonth)
                .setParameter("to", firstMonth.plusMonths(months))
                .setParameter("fromAt", TimeSource.startOf(firstMonth))
                .setParameter("toAt", TimeSource.startOf(firstMonth.plusMonths(months)));
        return query.getResultList().stream().map(UnitLoads::load).toList();
    }

    /** All supervised units in one month, those over most budgets first; one more than the page holds. */
    public List<Row> page(
            UUID jurisdictionId, LocalDate month, Budget budget, LoadSort sort, int first, @Nullable LoadCursor after) {
        var value = switch (sort) {
            case TOTAL -> "visits + notices + report_requests";
            case VISITS -> "visits";
            case NOTICES -> "notices";
            case REPORT_REQUESTS -> "report_requests";
        };
        var query = session()
                .createNativeQuery("""
                        with load as (
                          select u.id, coalesce(c.visits, 0)::int as visits, coalesce(c.notices, 0)::int as notices,
                            coalesce(c.report_requests, 0)::int as report_requests
                          from unit u left join (select unit_id, %s from (%s) r group by 1) c on c.unit_id = u.id
                          where u.jurisdiction_id = :jurisdiction and u.kind <> 'SUPERVISION_OFFICE'),
                        sorted as (select *, (:visitBudget > 0 and visits > :visitBudget)::int + (:noticeBudget > 0 and notices > :noticeBudget)::int
                          + (:requestBudget > 0 and report_requests > :requestBudget)::int as over, %s as value from load)
                        select id, cast(:from as date), visits, notices, report_requests, over, value from sorted
                        where cast(:isFirst as boolean) or (over, value) < (:over, :value) or (over = :over and value = :value and id > :unit)
                        order by over desc, value desc, id limit :limit""".formatted(COUNTS, OF_ALL, value), Tuple.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("visitBudget", budget.visits())
                .setParameter("noticeBudget", budget.notices())
                .setParameter("requestBudget", budget.reportRequests())
                .setParameter("isFirst", after == null)
                .setParameter("over", after == null ? 0 : after.over())
                .setParameter("value", after == null ? 0 : after.value())
                .setParameter("unit", after == null ? NOBODY : after.unitId())
                .setParameter("limit", first + 1)
                .setParameter("from", month)
                .setParameter("to", month.plusMonths(1))
                .setParameter("fromAt", TimeSource.startOf(month))
                .setParameter("toAt", TimeSource.startOf(month.plusMonths(1)));
        return query.getResultList().stream()
                .map(row -> new Row(load(row), row.get(5, Integer.class), row.get(6, Integer.class)))
                .toList();
    }

    /** How many rows that table has. */
    public int units(UUID jurisdictionId) {
        return session()
                .createNativeQuery(
                        "select count(*)::int from unit where jurisdiction_id = :jurisdiction and kind <> 'SUPERVISION_OFFICE'",
                        Integer.class)
                .setParameter("jurisdiction", jurisdictionId)
                .getSingleResult();
    }

    /** The records behind one number, newest first; one more than the page holds. */
    public List<BurdenRecord> records(UUID unitId, LocalDate month, BurdenKind kind, Paging paging) {
        var after = paging.after();
        var query = session()
                .createNativeQuery("""
                        select r.id, r.source, r.at, coalesce(m.title, d.title), coalesce(p.place_name, s.number, e.level, d.year || '/' || d.quarter), m.id, o.reason
                        from (%s) r
                        left join inspection_plan p on r.source = 'INSPECTION' and p.id = r.id
                        left join slip s on r.source = 'SLIP' and s.id = r.id
                        left join dispatch d on r.source = 'DISPATCH' and d.id = r.id
                        left join expedite_notice e on r.source = 'EXPEDITE' and e.id = r.id
                        left join matter m on m.id = coalesce(p.matter_id, s.matter_id, e.matter_id)
                        left join over_budget_reason o on o.unit_id = r.unit_id and o.kind = r.kind and o.record_id = r.id
                        where r.kind = :kind and (cast(:isFirst as boolean) or (r.at, r.id) < (:at, :id))
                        order by r.at desc, r.id desc limit :limit""".formatted(OF_UNITS), Tuple.class)
                .setParameter("units", List.of(unitId))
                .setParameter("kind", kind.name())
                .setParameter("isFirst", after == null)
                .setParameter("at", after == null ? Instant.EPOCH : after.at())
                .setParameter("id", after == null ? NOBODY : after.id())
                .setParameter("limit", paging.limit())
                .setParameter("from", month)
                .setParameter("to", month.plusMonths(1))
                .setParameter("fromAt", TimeSource.startOf(month))
                .setParameter("toAt", TimeSource.startOf(month.plusMonths(1)));
        return query.getResultList().stream().map(UnitLoads::record).toList();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private static UnitLoad load(Tuple row) {
        return new UnitLoad(
                row.get(0, UUID.class),
                row.get(1, LocalDate.class),
                row.get(2, Number.class).intValue(),
                row.get(3, Number.class).intValue(),
                row.get(4, Number.class).intValue());
    }

    private static BurdenRecord record(Tuple row) {
        var title = row.get(3, String.class);
        var note = row.get(4, String.class);
        return new BurdenRecord(
                row.get(0, UUID.class),
                BurdenRecord.Source.valueOf(row.get(1, String.class)),
                title == null ? "" : title,
                note == null ? "" : note,
                row.get(5, UUID.class),
                row.get(2, Instant.class),
                row.get(6, String.class));
    }
}
