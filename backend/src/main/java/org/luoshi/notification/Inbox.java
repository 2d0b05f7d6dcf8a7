package org.luoshi.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** The caller's notifications: row scope shows nobody else's. */
@ApplicationScoped
public class Inbox implements PanacheRepositoryBase<Notification, UUID> {
    private final Clock clock;

    public Inbox(Clock clock) {
        this.clock = clock;
    }

    /** One row more than the page holds, newest first. */
    public List<Notification> page(UUID officerId, boolean unreadOnly, Paging paging) {
        var after = paging.after();
        var query = getEntityManager()
                .createQuery(
                        "from Notification where officerId = :officer"
                                + (unreadOnly ? " and readAt is null" : "")
                                + (after == null ? "" : " and (createdAt < :at or (createdAt = :at and id < :id))")
                                + " order by createdAt desc, id desc",
                        Notification.class)
                .setParameter("officer", officerId)
                .setMaxResults(paging.limit());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public Notification require(UUID officerId, UUID id) {
        return find("officerId = ?1 and id = ?2", officerId, id)
                .singleResultOptional()
                .orElseThrow(() -> new DomainException.NotFound(NotificationError.NOTIFICATION_NOT_FOUND, id));
    }

    public int unread(UUID officerId) {
        return Math.toIntExact(count("officerId = ?1 and readAt is null", officerId));
    }

    /** Marks all or none. */
    public void read(UUID officerId, Set<UUID> ids) {
        var found = list("officerId = ?1 and id in ?2", officerId, ids);
        if (found.size() < ids.size()) {
            throw new DomainException.NotFound(NotificationError.NOTIFICATION_NOT_FOUND, ids);
        }
        found.forEach(notification -> notification.read(clock.instant()));
        flush();
    }

    /** Attempts of each notification, oldest first. */
    public Map<UUID, List<DeliveryAttempt>> attempts(Collection<UUID> notificationIds) {
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select d.notification_id, d.channel, a.at, a.outcome, a.status_code
                        from delivery d join delivery_attempt a on a.delivery_id = d.id
                        where d.notification_id in (:ids) order by a.at, a.id""", Tuple.class)
                .setParameter("ids", notificationIds)
                .getResultList();
        return rows.stream().map(Inbox::attempt).collect(Collectors.groupingBy(DeliveryAttempt::notificationId));
    }

    private static DeliveryAttempt attempt(Tuple row) {
        return new DeliveryAttempt(
                row.get(0, UUID.class),
                NotificationChannel.valueOf(row.get(1, String.class)),
                row.get(2, Instant.class),
                AttemptOutcome.valueOf(row.get(3, String.class)),
                row.get(4, Integer.class));
    }
}
