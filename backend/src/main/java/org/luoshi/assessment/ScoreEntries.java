package org.luoshi.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;
import org.luoshi.platform.TimeSource;

/** The entries, which are only ever added. Row scope decides which there are for the caller. */
@ApplicationScoped
public class ScoreEntries {
    /** Before the id of a commendation, the key of its entry. */
    static final String COMMENDATION = "COMMENDATION:";

    /** What a task is scored for, as the records say now (WF-09, CT-18, CT-19). A reopened task keeps what was entered before. */
    private static final String CAUSES = """
            select 'OVERDUE' as kind, 'OVERDUE:' || t.id || ':' || t.due_on as key, t.due_on + 1 as on_day, t.jurisdiction_id, t.unit_id, t.matter_id, t.id as task_id
            from task t where t.id in (:tasks) and not t.provisional
              and t.status in ('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETION_REPORTED', 'ACCEPTED', 'CLOSED')
              and t.due_on < coalesce((t.completed_at at time zone 'Asia/Shanghai')::date, cast(:today as date))
            union all
            select 'ON_TIME', 'ON_TIME:' || t.id || ':' || t.due_on, (t.accepted_at at time zone 'Asia/Shanghai')::date, t.jurisdiction_id, t.unit_id, t.matter_id, t.id
            from task t where t.id in (:tasks) and t.status in ('ACCEPTED', 'CLOSED') and t.accepted_at is not null
              and (t.completed_at at time zone 'Asia/Shanghai')::date <= t.due_on
            union all
            select case e.rung when 'SPECIAL_REPORT_CRITICISM' then 'CRITICIZED' when 'PUBLIC_CRITICISM' then 'PUBLICLY_CRITICIZED' else e.rung end,
              'ESCALATION:' || e.id, (e.decided_at at time zone 'Asia/Shanghai')::date, e.jurisdiction_id, e.unit_id, e.matter_id, e.task_id
            from escalation_proposal e where e.task_id in (:tasks) and e.status = 'APPROVED'
              and e.rung in ('SPECIAL_REPORT_CRITICISM', 'PUBLIC_CRITICISM', 'ADMONITORY_TALK')""";

    private static final String FIELDS = """
            select e.*, case when e.cause_key like 'COMMENDATION:%' then cast(substr(e.cause_key, 14) as uuid) end as commendation_id, r.version as rules_version, r.name as rules_name, m.title as matter_title, c.id as countered_by,
              q.question, q.status as question_status, q.asked_at, q.answer, q.answered_by, q.answered_at
            from score_entry e
            join score_rule_set r on r.id = e.rule_set_id
            left join matter m on m.id = e.matter_id
            left join score_entry c on c.counters_id = e.id
            left join score_question q on q.entry_id = e.id""";

    private final EntityManager entityManager;

    ScoreEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<ScoreCause> causes(Collection<UUID> taskIds, LocalDate today) {
        return query(CAUSES).setParameter("tasks", taskIds).setParameter("today", today).getResultList().stream()
                .map(row -> new ScoreCause(
                        row.get("key", String.class),
                        ScoreKind.valueOf(row.get("kind", String.class)),
                        row.get("on_day", LocalDate.class),
                        row.get("jurisdiction_id", UUID.class),
                        row.get("unit_id", UUID.class),
                        row.get("matter_id", UUID.class),
                        row.get("task_id", UUID.class),
                        null))
                .toList();
    }

    /**
     * Entries of tasks that follow the records. What a reopened task was scored for before stays; what events alone tell of is not looked
     * for in the records.
     */
    List<Reconciliation.Kept> kept(Collection<UUID> taskIds) {
        return query("""
                        select e.id, e.cause_key, e.points, e.counters_id, e.entered_by is not null as is_decision
                        from score_entry e join task t on t.id = e.task_id
                        where e.task_id in (:tasks) and e.kind in ('OVERDUE', 'ON_TIME', 'CRITICIZED', 'PUBLICLY_CRITICIZED', 'ADMONITORY_TALK')
                          and not (t.rule = 'JC-08' and e.occurred_on < t.issued_on and e.kind in ('OVERDUE', 'ON_TIME'))""").setParameter("tasks", taskIds).getResultList().stream()
                .map(row -> new Reconciliation.Kept(
                        row.get("id", UUID.class),
                        row.get("cause_key", String.class),
                        row.get("points", BigDecimal.class),
                        row.get("counters_id", UUID.class),
                        row.get("is_decision", Boolean.class)))
                .toList();
    }

    /**
     * Tasks whose deadline passed, that were accepted or whose escalation was decided since that day, as far as it is not entered yet: by
     * indexes, however many tasks there are.
     */
    List<UUID> touchedSince(LocalDate day, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select t.id from task t where t.due_on >= :since and t.due_on < :today
                          and t.status in ('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETION_REPORTED', 'ACCEPTED', 'CLOSED')
                          and not exists (select from score_entry e where e.cause_key = 'OVERDUE:' || t.id || ':' || t.due_on)
                        union select id from task where accepted_at >= :sinceAt
                        union select p.task_id from escalation_proposal p where p.decided_at >= :sinceAt
                          and not exists (select from score_entry e where e.cause_key = 'ESCALATION:' || p.id)""", UUID.class)
                .setParameter("since", day)
                .setParameter("today", today)
                .setParameter("sinceAt", TimeSource.startOf(day))
                .getResultList();
    }

    List<UUID> tasksOf(UUID matterId) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select id from task where matter_id = :matter", UUID.class)
                .setParameter("matter", matterId)
                .getResultList();
    }

    /** True when this very occasion had no entry yet. */
    boolean add(NewEntry entry) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select enter_score(:id, :jurisdiction, :unit, :kind, :points, :rules, :key, :ordinal, cast(:matter as uuid), cast(:task as uuid),
                          cast(:finding as uuid), :occurred, :until, :reason, cast(:by as uuid), :at)""", Boolean.class)
                .setParameter("id", entry.id())
                .setParameter("jurisdiction", entry.cause().jurisdictionId())
                .setParameter("unit", entry.cause().unitId())
                .setParameter("kind", entry.cause().kind().name())
                .setParameter("points", entry.points())
                .setParameter("rules", entry.rulesId())
                .setParameter("key", entry.cause().key())
                .setParameter("ordinal", entry.ordinal())
                .setParameter("matter", entry.cause().matterId())
                .setParameter("task", entry.cause().taskId())
                .setParameter("finding", entry.cause().findingId())
                .setParameter("occurred", entry.cause().on())
                .setParameter("until", entry.provisionalUntil())
                .setParameter("reason", entry.reason())
                .setParameter("by", entry.enteredBy())
                .setParameter("at", entry.at())
                .getSingleResult();
    }

    /** An entry that is to be added. */
    record NewEntry(
            UUID id,
            ScoreCause cause,
            int ordinal,
            BigDecimal points,
            UUID rulesId,
            LocalDate provisionalUntil,
            @Nullable String reason,
            @Nullable UUID enteredBy,
            Instant at) {}

    /** 冲销: the same with the other sign, on this day; true for the first. */
    boolean counter(UUID entryId, LocalDate on, @Nullable String reason, @Nullable UUID by, Instant at) {
        return entityManager
                        .createNativeQuery("""
                        insert into score_entry (id, jurisdiction_id, unit_id, kind, points, rule_set_id, cause_key, ordinal, matter_id, task_id, finding_id,
                          occurred_on, provisional_until, counters_id, reason, entered_by, entered_at)
                        select :id, jurisdiction_id, unit_id, kind, -points, rule_set_id, cause_key,
                          (select max(ordinal) + 1 from score_entry o where o.cause_key = e.cause_key), matter_id, task_id, finding_id,
                          :on, :on, id, :reason, cast(:by as uuid), :at
                        from score_entry e where id = :entry and counters_id is null
                        on conflict do nothing""")
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("entry", entryId)
                        .setParameter("on", on)
                        .setParameter("reason", reason)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    /** Entries in force that hang on findings of a plan, but for these findings. */
    List<UUID> inForceOfPlan(UUID planId, Collection<UUID> standing) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select e.id from score_entry e join finding f on f.id = e.finding_id
                        where f.plan_id = :plan and f.id <> all (:standing) and e.counters_id is null
                          and not exists (select from score_entry c where c.counters_id = e.id)""", UUID.class)
                .setParameter("plan", planId)
                .setParameter("standing", standing.toArray(UUID[]::new))
                .getResultList();
    }

    /** Entries in force of one cause. */
    List<UUID> inForceOf(String causeKey) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select e.id from score_entry e where e.cause_key = :key and e.counters_id is null
                          and not exists (select from score_entry c where c.counters_id = e.id)""", UUID.class)
                .setParameter("key", causeKey)
                .getResultList();
    }

    public ScoreEntry require(UUID id) {
        return query(FIELDS + " where e.id = :id").setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(ScoreEntries::entry)
                .orElseThrow(() -> new DomainException.NotFound(AssessmentError.SCORE_ENTRY_NOT_FOUND, id));
    }

    /** Entries of a unit within a period, newest first; one more than the page holds. */
    public List<ScoreEntry> page(UUID unitId, ScorePeriod period, int limit, Paging.@Nullable Key after) {
        var query = query(FIELDS + " where e.unit_id = :unit and e.occurred_on between :from and :to"
                        + (after == null ? "" : " and (e.occurred_on, e.id) < (:day, :id)")
                        + " order by e.occurred_on desc, e.id desc limit :limit")
                .setParameter("unit", unitId)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("day", TimeSource.dateOf(after.at())).setParameter("id", after.id());
        }
        return query.getResultList().stream().map(ScoreEntries::entry).toList();
    }

    /** Open questions of the jurisdiction, oldest first. */
    public List<ScoreEntry> asked(UUID jurisdictionId, int most) {
        return query(
                        FIELDS
                                + " where q.status = 'OPEN' and e.jurisdiction_id = :jurisdiction order by q.asked_at limit :most")
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(ScoreEntries::entry)
                .toList();
    }

    /** One unit's place in a period. */
    public record Standing(
            UUID unitId,
            int place,
            BigDecimal points,
            BigDecimal provisional,
            BigDecimal deducted,
            BigDecimal added,
            int entries) {}

    /** What every standing is made of; the caller adds which units, and their places. */
    private static final String SUMS = """
            select u.id, coalesce(sum(e.points), 0) as points, count(e.id)::int as entries,
              coalesce(sum(e.points) filter (where e.points < 0 and e.counters_id is null), 0) as deducted,
              coalesce(sum(e.points) filter (where e.points > 0 and e.counters_id is null), 0) as added,
              coalesce(sum(e.points) filter (where e.counters_id is null and c.id is null
                and (q.status = 'OPEN' or (q.id is null and e.provisional_until >= cast(:today as date)))), 0) as provisional
            from unit u
            left join score_entry e on e.unit_id = u.id and e.occurred_on between :from and :to
            left join score_entry c on c.counters_id = e.id
            left join score_question q on q.entry_id = e.id
            where %s group by u.id""";

    /** Units of the jurisdiction by their points in a period, the best first; equal points share a place. For those who see all entries. */
    public List<Standing> ranking(UUID jurisdictionId, ScorePeriod period, LocalDate today, int most, int skip) {
        return query("""
                        with sums as (%s)
                        select id, rank() over (order by points desc)::int as place, points, entries, deducted, added, provisional
                        from sums order by points desc, id limit :most offset :skip""".formatted(
                                SUMS.formatted("u.jurisdiction_id = :jurisdiction and u.kind <> 'SUPERVISION_OFFICE'")))
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("today", today)
                .setParameter("most", most)
                .setParameter("skip", skip)
                .getResultList()
                .stream()
                .map(ScoreEntries::standing)
                .toList();
    }

    /** Its points, and its true place among all units, whose entries the caller need not see; none for a unit that is not ranked. */
    public Optional<PlacedUnit> placed(UUID unitId, ScorePeriod period, LocalDate today) {
        return query("""
                        select s.*, p.place, p.units from (%s) s, unit_place(:unit, :from, :to) p""".formatted(SUMS.formatted("u.id = :unit")))
                .setParameter("unit", unitId)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("today", today)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new PlacedUnit(standing(row), row.get("units", Integer.class)));
    }

    /**
     * One unit among all.
     *
     * @param units how many are ranked
     */
    public record PlacedUnit(Standing standing, int units) {}

    private static Standing standing(Tuple row) {
        return new Standing(
                row.get("id", UUID.class),
                row.get("place", Integer.class),
                row.get("points", BigDecimal.class),
                row.get("provisional", BigDecimal.class),
                row.get("deducted", BigDecimal.class),
                row.get("added", BigDecimal.class),
                row.get("entries", Integer.class));
    }

    /** Points by the officer who answers for the task: the unit's first (JC-10, BZ-12). */
    public record LeaderStanding(String name, UUID unitId, BigDecimal points, int entries) {}

    public List<LeaderStanding> leaders(UUID jurisdictionId, ScorePeriod period, int most) {
        return query("""
                        select coalesce(t.first_responsible, t.responsible_officer) as name, e.unit_id, sum(e.points) as points, count(*)::int as entries
                        from score_entry e join task t on t.id = e.task_id
                        where e.jurisdiction_id = :jurisdiction and e.occurred_on between :from and :to
                        group by 1, 2 order by points desc, name limit :most""")
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new LeaderStanding(
                        row.get("name", String.class),
                        row.get("unit_id", UUID.class),
                        row.get("points", BigDecimal.class),
                        row.get("entries", Integer.class)))
                .toList();
    }

    void ask(ScoreEntry entry, String text, UUID by, Instant at) {
        entityManager
                .createNativeQuery("""
                        insert into score_question (id, entry_id, jurisdiction_id, unit_id, asked_by, asked_at, question, status)
                        values (:id, :entry, :jurisdiction, :unit, :by, :at, :text, 'OPEN')""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("entry", entry.id())
                .setParameter("jurisdiction", entry.jurisdictionId())
                .setParameter("unit", entry.unitId())
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("text", text)
                .executeUpdate();
    }

    /** True for the first answer. */
    boolean answer(UUID entryId, ScoreEntry.Question.Status status, String text, UUID by, Instant at) {
        return entityManager
                        .createNativeQuery("""
                        update score_question set status = :status, answer = :text, answered_by = :by, answered_at = :at
                        where entry_id = :entry and status = 'OPEN'""")
                        .setParameter("status", status.name())
                        .setParameter("text", text)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .setParameter("entry", entryId)
                        .executeUpdate()
                > 0;
    }

    private NativeQuery<Tuple> query(String sql) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private static ScoreEntry entry(Tuple row) {
        return new ScoreEntry(
                row.get("id", UUID.class),
                row.get("jurisdiction_id", UUID.class),
                row.get("unit_id", UUID.class),
                ScoreKind.valueOf(row.get("kind", String.class)),
                row.get("points", BigDecimal.class),
                row.get("rules_version", Integer.class),
                row.get("rules_name", String.class),
                row.get("matter_id", UUID.class),
                row.get("matter_title", String.class),
                row.get("task_id", UUID.class),
                row.get("finding_id", UUID.class),
                row.get("commendation_id", UUID.class),
                row.get("occurred_on", LocalDate.class),
                row.get("provisional_until", LocalDate.class),
                row.get("counters_id", UUID.class),
                row.get("countered_by", UUID.class),
                row.get("reason", String.class),
                row.get("entered_by", UUID.class),
                row.get("entered_at", Instant.class),
                question(row).orElse(null));
    }

    private static Optional<ScoreEntry.Question> question(Tuple row) {
        var text = row.get("question", String.class);
        return text == null
                ? Optional.empty()
                : Optional.of(new ScoreEntry.Question(
                        text,
                        ScoreEntry.Question.Status.valueOf(row.get("question_status", String.class)),
                        row.get("asked_at", Instant.class),
                        row.get("answer", String.class),
                        row.get("answered_by", UUID.class),
                        row.get("answered_at", Instant.class)));
    }
}
