package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who of a unit was reminded how often (减负); nothing for those who may not know. */
@ApplicationScoped
public class UnitReminders {
    private final EntityManager entityManager;

    UnitReminders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param reminded reminders of tasks and urgings
     * @param read of these, read in the app
     * @param medianMinutes from reminder to reading
     */
    public record OfOfficer(
            UUID officerId,
            String name,
            String title,
            int reminded,
            int read,
            @Nullable Integer medianMinutes) {}

    public List<OfOfficer> since(UUID unitId, Instant since) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select officer_id, name, title, reminded, read, median_minutes from unit_reminders(:unit, :since)",
                        Tuple.class)
                .setParameter("unit", unitId)
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .map(row -> new OfOfficer(
                        row.get("officer_id", UUID.class),
                        row.get("name", String.class),
                        row.get("title", String.class),
                        row.get("reminded", Integer.class),
                        row.get("read", Integer.class),
                        row.get("median_minutes", Integer.class)))
                .toList();
    }
}
