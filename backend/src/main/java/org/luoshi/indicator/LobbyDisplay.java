package org.luoshi.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 展示屏: a screen that shows the newest published month to everybody, opened and closed by a director (row 40). */
@Entity
@Table(name = "lobby_display")
public class LobbyDisplay {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private String name;

    @Column(name = "key_sha256")
    private String keySha256;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "last_seen_at", insertable = false, updatable = false)
    private @Nullable Instant lastSeenAt;

    protected LobbyDisplay() {}

    static LobbyDisplay open(UUID jurisdiction, String name, LobbyKey key, UUID officer, Instant now) {
        var display = new LobbyDisplay();
        display.id = UUID.randomUUID();
        display.jurisdictionId = jurisdiction;
        display.name = name;
        display.keySha256 = key.sha256();
        display.openedBy = officer;
        display.openedAt = now;
        return display;
    }

    /** For good: the key opens nothing any more. */
    void close(UUID officer, Instant now) {
        if (closedAt != null) {
            throw new DomainException.Conflict(
                    IndicatorError.LOBBY_DISPLAY_CLOSED, "display " + id + " was closed at " + closedAt);
        }
        closedBy = officer;
        closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public String name() {
        return name;
    }

    public UUID openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** To the minute; nothing before its first request. */
    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }
}
