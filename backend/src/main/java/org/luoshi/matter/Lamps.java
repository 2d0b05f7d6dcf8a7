package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.TimeSource;

/** Lamps of many rows in one statement, computed by the database for today. */
@ApplicationScoped
public class Lamps {
    private final EntityManager entityManager;
    private final Clock clock;

    public Lamps(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    public Map<UUID, Lamp> ofMatters(Collection<UUID> matterIds) {
        return read("matter l join rule_set r on r.id = l.rule_set_id", matterIds);
    }

    public Map<UUID, Lamp> ofTasks(Collection<UUID> taskIds) {
        return read("task l join matter m on m.id = l.matter_id join rule_set r on r.id = m.rule_set_id", taskIds);
    }

    private Map<UUID, Lamp> read(String rows, Collection<UUID> ids) {
        Map<UUID, Lamp> lamps = new HashMap<>();
        if (ids.isEmpty()) {
            return lamps;
        }
        var found = entityManager
                .createNativeQuery("""
                        select l.id, lamp_light(:today, l.yellow_on, l.red_on, l.calm_reason),
                          lamp_reason(:today, l.open_due_on, l.due_soon_on, l.behind_on, l.far_behind_on, l.calm_reason),
                          coalesce(l.open_due_on, l.due_on), working_days_between(:today, coalesce(l.open_due_on, l.due_on)),
                          l.yellow_on, l.red_on, cast(r.parameters ->> 'escalationDays' as int)
                        from\s""" + rows + " where l.id in :ids", Object[].class)
                .setParameter("today", TimeSource.today(clock))
                .setParameter("ids", ids)
                .getResultList();
        for (var each : found) {
            var row = (Object[]) each;
            lamps.put(
                    (UUID) row[0],
                    new Lamp(
                            TrafficLight.valueOf((String) row[1]),
                            LampReason.valueOf((String) row[2]),
                            date(row[3]),
                            (Integer) row[4],
                            date(row[5]),
                            date(row[6]),
                            (Integer) row[7]));
        }
        return lamps;
    }

    @org.jspecify.annotations.Nullable
    static LocalDate date(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate date -> date;
            case java.sql.Date date -> date.toLocalDate();
            default -> throw new IllegalStateException("not a date: " + value.getClass());
        };
    }
}
