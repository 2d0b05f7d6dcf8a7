package org.luoshi.notification.webpush;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.luoshi.device.DevicesSignedOut;
import org.luoshi.notification.EndpointPolicy;
import org.luoshi.notification.NotificationError;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.LuoshiConfig;
import org.luoshi.platform.SystemScope;

/** Browsers in which an officer wants to be told. */
@ApplicationScoped
public class PushSubscriptions {
    private final EntityManager entityManager;
    private final PushSender sender;
    private final EndpointPolicy endpoints;
    private final Clock clock;

    public PushSubscriptions(EntityManager entityManager, PushSender sender, LuoshiConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.sender = sender;
        this.endpoints = PushSender.endpoints(config);
        this.clock = clock;
    }

    /** A browser that is known already changes its keys or its officer. */
    public void register(UUID officerId, String endpoint, String p256dh, String auth) {
        if (!endpoints.accepts(endpoint)) {
            throw new DomainException.RuleViolated(
                    NotificationError.PUSH_ENDPOINT_REFUSED, "not a push service we talk to");
        }
        if (!sender.canEncrypt(p256dh, auth)) {
            throw DomainException.Invalid.field("p256dh", "no keys to encrypt for");
        }
        entityManager
                .createNativeQuery(
                        "select count(register_push_subscription(:id, :officer, :endpoint, :p256dh, :auth, :now))",
                        Long.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("officer", officerId)
                .setParameter("endpoint", endpoint)
                .setParameter("p256dh", p256dh)
                .setParameter("auth", auth)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /**
     * A lost phone is told nothing more. Which browser is on which device nobody knows, so all of the officer are forgotten; those that he
     * still has are there again when the app starts in them.
     */
    void onSignedOut(@Observes(during = AFTER_SUCCESS) DevicesSignedOut event) {
        SystemScope.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery(
                                "update push_subscription set dropped_at = :now where officer_id = :officer and dropped_at is null")
                        .setParameter("now", clock.instant())
                        .setParameter("officer", event.officerId())
                        .executeUpdate()));
    }

    /** True when there was one. */
    public boolean remove(UUID officerId, String endpoint) {
        return entityManager
                        .createNativeQuery("""
                        update push_subscription set dropped_at = :now
                        where officer_id = :officer and endpoint = :endpoint and dropped_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("officer", officerId)
                        .setParameter("endpoint", endpoint)
                        .executeUpdate()
                > 0;
    }
}
