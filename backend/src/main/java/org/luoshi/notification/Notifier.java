package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** Writes notifications and their deliveries in the transaction of the event. Each recipient hears of an occasion once, however often it is told. */
@ApplicationScoped
public class Notifier {
    private final EntityManager entityManager;
    private final Clock clock;

    public Notifier(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** How many of the recipients had not heard of it. */
    public int tell(Collection<UUID> officerIds, Notice notice) {
        if (officerIds.isEmpty()) {
            return 0;
        }
        return (Integer) entityManager
                .createNativeQuery("""
                        select post_notification(:recipients, :kind, :uniqueKey, :title, :link,
                          cast(:matter as uuid), cast(:task as uuid), cast(:plan as uuid), cast(:finding as uuid),
                          cast(:escalation as uuid), :now, :channels)""", Integer.class)
                .setParameter("recipients", officerIds.toArray(UUID[]::new))
                .setParameter("kind", notice.kind().name())
                .setParameter("uniqueKey", notice.uniqueKey())
                .setParameter("title", notice.title())
                .setParameter("link", notice.link())
                .setParameter("matter", notice.matterId())
                .setParameter("task", notice.taskId())
                .setParameter("plan", notice.planId())
                .setParameter("finding", notice.findingId())
                .setParameter("escalation", notice.escalationId())
                .setParameter("now", clock.instant())
                .setParameter("channels", notice.kind().channels())
                .getSingleResult();
    }
}
