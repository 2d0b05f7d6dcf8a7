package org.luoshi.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser that keeps data of one officer. Two officers on one phone are two devices here. */
@Entity
public class Device {
    /** Being seen again within this time is not written down. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "key_sha256")
    private String keyHash;

    private String name;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "signed_out_at")
    private @Nullable Instant signedOutAt;

    @Column(name = "signed_out_by")
    private @Nullable UUID signedOutBy;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    protected Device() {}

    static Device of(UUID officerId, UUID jurisdictionId, String keyHash, String name, Instant now) {
        var device = new Device();
        device.id = UUID.randomUUID();
        device.officerId = officerId;
        device.jurisdictionId = jurisdictionId;
        device.keyHash = keyHash;
        device.name = name;
        device.registeredAt = now;
        device.lastSeenAt = now;
        return device;
    }

    /** It made contact. */
    void seen(Instant now) {
        if (now.isAfter(lastSeenAt.plus(SEEN_STEP))) {
            lastSeenAt = now;
        }
    }

    /** From now on it is told to clear its data; the first sign-out counts. */
    boolean signOut(UUID by, Instant now) {
        if (signedOutAt != null) {
            return false;
        }
        signedOutAt = now;
        signedOutBy = by;
        return true;
    }

    /** It says that its data are gone: after a sign-out from elsewhere, or because its owner logged out there. */
    void cleared(Instant now) {
        if (clearedAt == null) {
            clearedAt = now;
        }
    }

    public boolean isSignedOut() {
        return signedOutAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID officerId() {
        return officerId;
    }

    public String name() {
        return name;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public Optional<Instant> signedOutAt() {
        return Optional.ofNullable(signedOutAt);
    }

    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }
}
