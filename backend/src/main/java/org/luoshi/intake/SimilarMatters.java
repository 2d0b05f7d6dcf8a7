package org.luoshi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.MatterStep;

/**
 * 重复督查提醒 (JC-09, R733-15): known matters that a new one looks like. Titles are compared by trigrams over the whole text, which also
 * count two-character words by their neighbours; the same unit or place makes a weaker likeness count. Old, closed matters do not.
 */
@ApplicationScoped
public class SimilarMatters {
    /** A title this like stops a registration until somebody decides. */
    static final double DECISIVE = 0.6;
    /** The same when unit or place agree too. */
    static final double DECISIVE_WITH_CONTEXT = 0.4;
    /** Shown while typing. */
    private static final double WORTH_SHOWING = 0.25;

    private static final Duration WINDOW = Duration.ofDays(365);
    /** About 300 m. */
    private static final double NEAR_DEGREES = 0.003;

    private static final int MOST = 5;
    private static final String FIND = """
            select m.id, m.number, m.title, m.step, m.due_on, s.score,
              coalesce(m.handling_proposal ->> 'leadUnitId' = cast(:unit as text), false)
                or exists (select from task t where t.matter_id = m.id and t.unit_id = cast(:unit as uuid)),
              coalesce(m.place_name = cast(:place as text), false)
                or coalesce(abs(m.latitude - cast(:latitude as float8)) < :near and abs(m.longitude - cast(:longitude as float8)) < :near, false)
            from matter m cross join lateral (select similarity(m.title, :title) score) s
            where m.jurisdiction_id = :jurisdiction and m.id <> :self
              and m.id in (
                select t.id from matter t where t.title % :title
                union select p.id from matter p
                where p.latitude between cast(:latitude as float8) - :near and cast(:latitude as float8) + :near
                  and p.longitude between cast(:longitude as float8) - :near and cast(:longitude as float8) + :near)
              and (m.closed_at is null or m.registered_at > :since)
            order by s.score desc, m.id limit :most""";

    private final EntityManager entityManager;
    private final Clock clock;

    /**
     * A known matter.
     *
     * @param score likeness of the titles, 0..1
     */
    public record Similar(
            UUID id,
            @Nullable String number,
            String title,
            MatterStep step,
            @Nullable LocalDate dueOn,
            double score,
            boolean sameUnit,
            boolean samePlace) {
        /** So like that somebody must decide. */
        public boolean isDecisive() {
            return score >= (sameUnit || samePlace ? DECISIVE_WITH_CONTEXT : DECISIVE);
        }
    }

    /** What is known of the new matter. */
    public record Asked(
            String title,
            @Nullable UUID unitId,
            @Nullable String placeName,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public SimilarMatters(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The most similar first, at most five. */
    public List<Similar> find(UUID jurisdictionId, UUID self, Asked asked) {
        threshold();
        List<?> rows = entityManager
                .createNativeQuery(FIND, Object[].class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("self", self)
                .setParameter("title", asked.title())
                .setParameter(
                        "unit", asked.unitId() == null ? null : asked.unitId().toString())
                .setParameter("place", asked.placeName())
                .setParameter("latitude", asked.latitude())
                .setParameter("longitude", asked.longitude())
                .setParameter("near", NEAR_DEGREES)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(row -> similar((Object[]) row)).toList();
    }

    /** The most similar matter of each of many rows, in one statement. */
    List<?> ofRows(UUID jurisdictionId, String rows) {
        threshold();
        return entityManager
                .createNativeQuery("""
                        select r.row_number, b.id, b.title, b.score, b.same_unit
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (row_number int, title text, unit text)
                        cross join lateral (
                          select m.id, m.title, similarity(m.title, r.title) score,
                            coalesce(m.handling_proposal ->> 'leadUnitId' = r.unit, false) same_unit
                          from matter m
                          where m.jurisdiction_id = :jurisdiction and m.title % r.title
                            and (m.closed_at is null or m.registered_at > :since)
                          order by 3 desc, m.id limit 1) b
                        where b.score >= case when b.same_unit then :withContext else :decisive end""", Object[].class)
                .setParameter("rows", rows)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setParameter("decisive", DECISIVE)
                .setParameter("withContext", DECISIVE_WITH_CONTEXT)
                .getResultList();
    }

    /** The % operator, which alone uses the index, compares with this, for the length of the transaction. */
    private void threshold() {
        entityManager
                .createNativeQuery("select set_config('pg_trgm.similarity_threshold', :threshold, true)", String.class)
                .setParameter("threshold", Double.toString(WORTH_SHOWING))
                .getSingleResult();
    }

    private static Similar similar(Object[] row) {
        return new Similar(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                MatterStep.valueOf((String) row[3]),
                (LocalDate) row[4],
                ((Number) row[5]).doubleValue(),
                (Boolean) row[6],
                (Boolean) row[7]);
    }
}
