package org.luoshi.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 送达: a slip in one unit's inbox; who opened it first is proof of receipt. */
@Entity
@Table(name = "slip_delivery")
public class SlipDelivery {
    @EmbeddedId
    private Key key;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "read_by")
    private @Nullable UUID readBy;

    protected SlipDelivery() {}

    /** Which slip at which unit. */
    @Embeddable
    public record Key(
            @Column(name = "slip_id") UUID slipId,
            @Column(name = "unit_id") UUID unitId) {}

    static SlipDelivery deliver(Slip slip, UUID unitId, Instant now) {
        var delivery = new SlipDelivery();
        delivery.key = new Key(slip.id(), unitId);
        delivery.jurisdictionId = slip.jurisdictionId();
        delivery.deliveredAt = now;
        return delivery;
    }

    /** True the first time; who reads later changes nothing. */
    boolean read(UUID officerId, Instant now) {
        if (readAt != null) {
            return false;
        }
        readAt = now;
        readBy = officerId;
        return true;
    }

    public UUID slipId() {
        return key.slipId();
    }

    public UUID unitId() {
        return key.unitId();
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    public Optional<UUID> readBy() {
        return Optional.ofNullable(readBy);
    }
}
