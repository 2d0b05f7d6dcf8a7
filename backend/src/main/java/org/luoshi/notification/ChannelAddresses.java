package org.luoshi.notification;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.LuoshiConfig;

/** Where an officer wants to hear when he does not read in the app: row 32. */
@ApplicationScoped
public class ChannelAddresses {
    private final EntityManager entityManager;
    private final Notifier notifier;
    private final AuditTrail auditTrail;
    private final List<Channel> channels;
    private final AddressPolicy policy;
    private final Clock clock;

    ChannelAddresses(
            EntityManager entityManager,
            Notifier notifier,
            AuditTrail auditTrail,
            @All List<Channel> channels,
            LuoshiConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.notifier = notifier;
        this.auditTrail = auditTrail;
        this.channels = channels;
        this.policy = new AddressPolicy(EndpointPolicy.ofRobots(config));
        this.clock = clock;
    }

    /** Channels of this installation, in the order of the ladder. */
    public List<NotificationChannel> offered() {
        return channels.stream()
                .filter(Channel::isOffered)
                .map(Channel::channel)
                .sorted()
                .toList();
    }

    public List<ChannelAddress> of(UUID officerId) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select channel, address, secret is not null as has_secret, created_at, last_delivered_at, dead_at, dead_reason
                        from channel_address where officer_id = :officer and removed_at is null
                        order by array_position(array['ROBOT', 'MAIL', 'SMS'], channel)""", Tuple.class)
                .setParameter("officer", officerId)
                .getResultList();
        return rows.stream().map(ChannelAddresses::address).toList();
    }

    /** Takes the place of the one before; a dead channel lives again. */
    public void set(Caller me, NotificationChannel channel, String address, @Nullable String secret) {
        if (!offered().contains(channel)) {
            throw new DomainException.RuleViolated(NotificationError.CHANNEL_NOT_OFFERED, channel.name());
        }
        if (!policy.accepts(channel, address)) {
            throw new DomainException.RuleViolated(NotificationError.CHANNEL_ADDRESS_REFUSED, channel.name());
        }
        close(me.officerId(), channel);
        entityManager
                .createNativeQuery("""
                        insert into channel_address (id, officer_id, channel, address, secret, created_at)
                        values (:id, :officer, :channel, :address, :secret, :now)""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("officer", me.officerId())
                .setParameter("channel", channel.name())
                .setParameter("address", address)
                .setParameter("secret", secret)
                .setParameter("now", clock.instant())
                .executeUpdate();
        audit(me, "CHANNEL_SET", channel);
    }

    /** True when there was one. */
    public boolean remove(Caller me, NotificationChannel channel) {
        var had = close(me.officerId(), channel);
        if (had) {
            audit(me, "CHANNEL_REMOVED", channel);
        }
        return had;
    }

    /** Sends one message by every channel of the officer, none waiting for another. */
    public void test(Caller me) {
        notifier.tell(Set.of(me.officerId()), Notice.ofChannelTest(UUID.randomUUID()));
        entityManager
                .createNativeQuery("""
                        update delivery d set next_attempt_at = :now from notification n
                        where n.id = d.notification_id and n.officer_id = :officer and n.kind = 'CHANNEL_TEST' and d.state = 'PENDING' and d.attempts = 0""")
                .setParameter("now", clock.instant())
                .setParameter("officer", me.officerId())
                .executeUpdate();
    }

    /** The last message that was sent to try the channels out. */
    public Optional<UUID> lastTest(UUID officerId) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id from notification where officer_id = :officer and kind = 'CHANNEL_TEST' order by created_at desc limit 1",
                        UUID.class)
                .setParameter("officer", officerId)
                .uniqueResultOptional();
    }

    /** Minutes that each channel waits for the officer to read (rule set). */
    public int fallOverMinutes(UUID jurisdictionId) {
        return (Integer) entityManager
                .createNativeQuery(
                        "select (extract(epoch from fall_over_wait(:jurisdiction, :now)) / 60)::int", Integer.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private boolean close(UUID officerId, NotificationChannel channel) {
        return entityManager
                        .createNativeQuery("""
                        update channel_address set removed_at = :now
                        where officer_id = :officer and channel = :channel and removed_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("officer", officerId)
                        .setParameter("channel", channel.name())
                        .executeUpdate()
                > 0;
    }

    /** The address itself is nobody else's business. */
    private void audit(Caller me, String action, NotificationChannel channel) {
        auditTrail.write(new AuditRecord(
                action,
                "officer",
                me.officerId(),
                me.jurisdictionId(),
                null,
                null,
                true,
                null,
                null,
                Map.of("channel", channel)));
    }

    private static ChannelAddress address(Tuple row) {
        return new ChannelAddress(
                NotificationChannel.valueOf(row.get("channel", String.class)),
                row.get("address", String.class),
                row.get("has_secret", Boolean.class),
                row.get("created_at", Instant.class),
                row.get("last_delivered_at", Instant.class),
                row.get("dead_at", Instant.class),
                row.get("dead_reason", String.class));
    }
}
