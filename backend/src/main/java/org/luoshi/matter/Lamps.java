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
        return read(
                "select matter_id, light, reason, due_on, remaining from matter_lamps(:today) where matter_id in :ids",
                matterIds);
    }

    public Map<UUID, Lamp> ofTasks(Collection<UUID> taskIds) {
        return read(
                "select task_id, light, reason, due_on, remaining from task_lamps(:today) where task_id in :ids",
                taskIds);
    }

    private Map<UUID, Lamp> read(String sql, Collection<UUID> ids) {
        Map<UUID, Lamp> lamps = new HashMap<>();
        if (ids.isEmpty()) {
            return lamps;
        }
        var rows = entityManager
                .createNativeQuery(sql, Object[].class)
                .setParameter("today", TimeSource.today(clock))
                .setParameter("ids", ids)
                .getResultList();
        for (var each : rows) {
            var row = (Object[]) each;
            lamps.put(
                    (UUID) row[0],
                    new Lamp(
                            TrafficLight.valueOf((String) row[1]),
                            LampReason.valueOf((String) row[2]),
                            date(row[3]),
                            (Integer) row[4]));
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
