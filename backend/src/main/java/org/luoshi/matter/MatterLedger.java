package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.Paging;
import org.luoshi.platform.TimeSource;

/** 台账: filtered, counted and paged by the database, so that rows, counts and lamps always agree. */
@ApplicationScoped
public class MatterLedger {
    private final EntityManager entityManager;
    private final Clock clock;

    public MatterLedger(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Matters with the newest activity first; one more than the page holds, when there are more. */
    public List<Matter> rows(MatterFilter filter, Paging paging) {
        var where = new Where(filter);
        var after = paging.after();
        if (after != null) {
            where.and("(m.last_activity_at, m.id) < (:afterAt, :afterId)", "afterAt", after.at());
            where.parameters.put("afterId", after.id());
        }
        return where.apply(entityManager.createNativeQuery(
                        "select m.* from matter m" + where.sql() + " order by m.last_activity_at desc, m.id desc",
                        Matter.class))
                .setMaxResults(paging.limit())
                .getResultList();
    }

    public int total(MatterFilter filter) {
        return counts(filter).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many matters shine in each colour. */
    public Map<TrafficLight, Integer> counts(MatterFilter filter) {
        var where = new Where(filter);
        List<?> rows = where.apply(entityManager.createNativeQuery(
                        "select lamp_light(:today, m.yellow_on, m.red_on, m.calm_reason), count(*) from matter m"
                                + where.sql() + " group by 1",
                        Object[].class))
                .setParameter("today", TimeSource.today(clock))
                .getResultList();
        var counts = new EnumMap<TrafficLight, Integer>(TrafficLight.class);
        for (var each : rows) {
            var row = (Object[]) each;
            counts.put(TrafficLight.valueOf((String) row[0]), ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** The filter as SQL; every value is a parameter. */
    private final class Where {
        private final StringBuilder sql = new StringBuilder(" where true");
        private final Map<String, Object> parameters = new HashMap<>();

        Where(MatterFilter filter) {
            if (filter.search() != null && !filter.search().isBlank()) {
                var search = filter.search().strip().toLowerCase(java.util.Locale.ROOT);
                and("m.grams @> search_terms(:search)", "search", search);
                and(
                        "position(:text in lower(concat_ws(' ', m.title, m.number, m.place_name, m.objective))) > 0",
                        "text",
                        search);
            }
            if (!filter.lights().isEmpty()) {
                and(
                        "lamp_light(:lampsOn, m.yellow_on, m.red_on, m.calm_reason) in (:lights)",
                        "lights",
                        names(filter.lights()));
                parameters.put("lampsOn", TimeSource.today(clock));
            }
            if (!filter.steps().isEmpty()) {
                and("m.step in (:steps)", "steps", names(filter.steps()));
            }
            if (!filter.sources().isEmpty()) {
                and("m.source in (:sources)", "sources", names(filter.sources()));
            }
            if (filter.unitId() != null) {
                and("m.id in (select t.matter_id from task t where t.unit_id = :unit)", "unit", filter.unitId());
            }
            if (filter.listed() != null) {
                and("m.listed = :listed", "listed", filter.listed());
            }
            if (filter.openOnly()) {
                sql.append(" and m.closed_at is null");
            }
        }

        void and(String condition, String name, Object value) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }

        String sql() {
            return sql.toString();
        }

        <Q extends Query> Q apply(Q query) {
            parameters.forEach(query::setParameter);
            return query;
        }

        private static List<String> names(List<? extends Enum<?>> values) {
            return values.stream().map(Enum::name).toList();
        }
    }
}
