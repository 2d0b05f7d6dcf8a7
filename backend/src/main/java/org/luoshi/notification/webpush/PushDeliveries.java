package org.luoshi.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.notification.AttemptOutcome;
import org.luoshi.notification.NotificationKind;

/** The outbox of pushes. A row that one dispatcher has taken is invisible to the others until its transaction ends. */
@ApplicationScoped
class PushDeliveries {
    /**
     * One push that is due.
     *
     * @param jurisdictionId whose quiet hours hold
     * @param isCritical its matter is 特急
     * @param isDropped the browser has unsubscribed meanwhile
     */
    record Due(
            UUID id,
            int attempts,
            UUID notificationId,
            NotificationKind kind,
            UUID jurisdictionId,
            boolean isCritical,
            UUID subscriptionId,
            String endpoint,
            String p256dh,
            String auth,
            boolean isDropped) {}

    private final EntityManager entityManager;

    PushDeliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Due> take(Instant now) {
        return entityManager
                .createNativeQuery("""
                        select d.id, d.attempts, n.id, n.kind, o.jurisdiction_id, coalesce(m.urgency = 'CRITICAL', false), s.id, s.endpoint, s.p256dh, s.auth, s.dropped_at is not null
                        from delivery d
                        join notification n on n.id = d.notification_id
                        join officer o on o.id = n.officer_id
                        join push_subscription s on s.id = d.subscription_id
                        left join matter m on m.id = n.matter_id
                        where d.state = 'PENDING' and d.channel = 'WEB_PUSH' and d.next_attempt_at <= :now
                        order by d.next_attempt_at limit 1
                        for update of d skip locked""", Tuple.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> due((Tuple) row));
    }

    /** Records an attempt and what is to become of the delivery. */
    void record(
            Due due,
            Instant at,
            AttemptOutcome outcome,
            @Nullable Integer statusCode,
            @Nullable String error,
            @Nullable Instant nextAttemptAt) {
        entityManager
                .createNativeQuery("""
                        insert into delivery_attempt (id, delivery_id, at, outcome, status_code, error)
                        values (:id, :delivery, :at, :outcome, cast(:status as int), :error)""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("delivery", due.id())
                .setParameter("at", at)
                .setParameter("outcome", outcome.name())
                .setParameter("status", statusCode)
                .setParameter("error", error)
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        update delivery set attempts = attempts + 1, state = :state, next_attempt_at = cast(:next as timestamptz)
                        where id = :id""")
                .setParameter("state", outcome == AttemptOutcome.FAILED ? "PENDING" : outcome.name())
                .setParameter("next", nextAttemptAt)
                .setParameter("id", due.id())
                .executeUpdate();
    }

    /** Nothing was tried; it is due again at that moment. */
    void postpone(Due due, Instant until) {
        entityManager
                .createNativeQuery("update delivery set next_attempt_at = :until where id = :id")
                .setParameter("until", until)
                .setParameter("id", due.id())
                .executeUpdate();
    }

    void dropSubscription(UUID id, Instant at) {
        entityManager
                .createNativeQuery(
                        "update push_subscription set dropped_at = :at where id = :id and dropped_at is null")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Due due(Tuple row) {
        return new Due(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                row.get(2, UUID.class),
                NotificationKind.valueOf(row.get(3, String.class)),
                row.get(4, UUID.class),
                row.get(5, Boolean.class),
                row.get(6, UUID.class),
                row.get(7, String.class),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, Boolean.class));
    }
}
