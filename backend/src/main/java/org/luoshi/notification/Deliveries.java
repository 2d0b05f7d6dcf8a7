package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox of everything that leaves the app. A row that one dispatcher has taken is invisible to the others until its transaction ends. */
@ApplicationScoped
public class Deliveries {
    /**
     * One delivery that is due.
     *
     * @param jurisdictionId whose quiet hours hold
     * @param isCritical its matter is 特急
     * @param isRead its officer has seen it in the app meanwhile
     */
    public record Due(
            UUID id,
            int attempts,
            UUID notificationId,
            NotificationKind kind,
            UUID officerId,
            UUID jurisdictionId,
            boolean isCritical,
            boolean isRead,
            NotificationChannel channel,
            Destination destination) {}

    private final EntityManager entityManager;

    Deliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Due> take(Instant now) {
        return entityManager
                .createNativeQuery("""
                        select d.id, d.attempts, n.id as notification_id, n.kind, n.officer_id, o.jurisdiction_id,
                          coalesce(m.urgency = 'CRITICAL', false) as critical, n.read_at is not null as read, d.channel,
                          s.id as subscription_id, s.endpoint, s.p256dh, s.auth, s.dropped_at is not null as dropped,
                          a.id as address_id, a.address, a.secret, coalesce(a.removed_at, a.dead_at) is not null as closed
                        from delivery d
                        join notification n on n.id = d.notification_id
                        join officer o on o.id = n.officer_id
                        left join push_subscription s on s.id = d.subscription_id
                        left join channel_address a on a.id = d.address_id
                        left join matter m on m.id = n.matter_id
                        where d.state = 'PENDING' and d.next_attempt_at <= :now
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

    /** Its officer has read it: this channel is spared. */
    void spare(Due due) {
        entityManager
                .createNativeQuery("update delivery set state = 'SKIPPED', next_attempt_at = null where id = :id")
                .setParameter("id", due.id())
                .executeUpdate();
    }

    /** Nothing was tried: the whole ladder of this notification begins at that moment. */
    void postpone(Due due, Instant until) {
        entityManager
                .createNativeQuery("""
                        update delivery set next_attempt_at = cast(:until as timestamptz) + rung * fall_over_wait(:jurisdiction, :until)
                        where notification_id = :notification and state = 'PENDING'""")
                .setParameter("until", until)
                .setParameter("jurisdiction", due.jurisdictionId())
                .setParameter("notification", due.notificationId())
                .executeUpdate();
    }

    /** No channel up to this one can bring it any more: the next does not wait for its turn. */
    void fallOver(Due due, Instant now) {
        entityManager
                .createNativeQuery("""
                        update delivery d set next_attempt_at = cast(:now as timestamptz) + (d.rung - open.first) * fall_over_wait(:jurisdiction, :now)
                        from (select min(rung) as first from delivery
                              where notification_id = :notification and state = 'PENDING') open
                        where d.notification_id = :notification and d.state = 'PENDING'
                          and d.next_attempt_at > cast(:now as timestamptz) + (d.rung - open.first) * fall_over_wait(:jurisdiction, :now)
                          and not exists (
                            select from delivery other where other.notification_id = :notification and other.channel <> 'IN_APP'
                              and (other.state = 'DELIVERED' or (other.state = 'PENDING' and other.attempts > 0)))""")
                .setParameter("now", now)
                .setParameter("jurisdiction", due.jurisdictionId())
                .setParameter("notification", due.notificationId())
                .executeUpdate();
    }

    /** A sign of life of the channel. */
    void delivered(Destination destination, Instant at) {
        entityManager
                .createNativeQuery("update " + table(destination) + " set last_delivered_at = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", destination.id())
                .executeUpdate();
    }

    /** Nothing more is sent there; true for the one who finds out. */
    boolean close(Destination destination, String reason, Instant at) {
        var update = switch (destination) {
            case Destination.Browser _ ->
                entityManager.createNativeQuery(
                        "update push_subscription set dropped_at = :at where id = :id and dropped_at is null");
            case Destination.Address _ ->
                entityManager
                        .createNativeQuery(
                                "update channel_address set dead_at = :at, dead_reason = :reason where id = :id and dead_at is null")
                        .setParameter("reason", reason);
        };
        return update.setParameter("at", at)
                        .setParameter("id", destination.id())
                        .executeUpdate()
                > 0;
    }

    /** Whether the officer has a browser left that hears pushes. */
    boolean hasBrowser(UUID officerId) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select from push_subscription where officer_id = :officer and dropped_at is null)",
                        Boolean.class)
                .setParameter("officer", officerId)
                .getSingleResult();
    }

    private static String table(Destination destination) {
        return switch (destination) {
            case Destination.Browser _ -> "push_subscription";
            case Destination.Address _ -> "channel_address";
        };
    }

    private static Due due(Tuple row) {
        return new Due(
                row.get("id", UUID.class),
                row.get("attempts", Integer.class),
                row.get("notification_id", UUID.class),
                NotificationKind.valueOf(row.get("kind", String.class)),
                row.get("officer_id", UUID.class),
                row.get("jurisdiction_id", UUID.class),
                row.get("critical", Boolean.class),
                row.get("read", Boolean.class),
                NotificationChannel.valueOf(row.get("channel", String.class)),
                destination(row));
    }

    private static Destination destination(Tuple row) {
        var subscription = row.get("subscription_id", UUID.class);
        return subscription != null
                ? new Destination.Browser(
                        subscription,
                        row.get("endpoint", String.class),
                        row.get("p256dh", String.class),
                        row.get("auth", String.class),
                        row.get("dropped", Boolean.class))
                : new Destination.Address(
                        row.get("address_id", UUID.class),
                        row.get("address", String.class),
                        row.get("secret", String.class),
                        row.get("closed", Boolean.class));
    }
}
