package org.luoshi.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 通知: one line in one officer's inbox. Written by {@link Notifier} alone. */
@Entity
public class Notification {
    @Id
    private UUID id;

    @Column(name = "officer_id")
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @Column(name = "title")
    private String title;

    @Column(name = "link")
    private String link;

    @Column(name = "matter_id")
    private @Nullable UUID matterId;

    @Column(name = "task_id")
    private @Nullable UUID taskId;

    @Column(name = "plan_id")
    private @Nullable UUID planId;

    @Column(name = "finding_id")
    private @Nullable UUID findingId;

    @Column(name = "escalation_id")
    private @Nullable UUID escalationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Notification() {}

    /** Reading twice changes nothing. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID officerId() {
        return officerId;
    }

    public NotificationKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String link() {
        return link;
    }

    public Optional<UUID> matterId() {
        return Optional.ofNullable(matterId);
    }

    public Optional<UUID> taskId() {
        return Optional.ofNullable(taskId);
    }

    public Optional<UUID> planId() {
        return Optional.ofNullable(planId);
    }

    public Optional<UUID> findingId() {
        return Optional.ofNullable(findingId);
    }

    public Optional<UUID> escalationId() {
        return Optional.ofNullable(escalationId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
