package org.luoshi.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.Matter;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 问责观察: a key project on the watch list of a year, until it is released (达标退出). */
@Entity
@Table(name = "watched_project")
public class WatchedProject {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    private int year;

    private String reason;

    @Column(name = "put_on_by")
    private UUID putOnBy;

    @Column(name = "put_on_at")
    private Instant putOnAt;

    @Column(name = "released_by")
    private @Nullable UUID releasedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "release_reason")
    private @Nullable String releaseReason;

    @Version
    private int version;

    protected WatchedProject() {}

    static WatchedProject putOn(Matter matter, int year, String reason, UUID officerId, Instant now) {
        var project = new WatchedProject();
        project.id = UUID.randomUUID();
        project.jurisdictionId = matter.jurisdictionId();
        project.matterId = matter.id();
        project.year = year;
        project.reason = Texts.body("reason", reason);
        project.putOnBy = officerId;
        project.putOnAt = now;
        return project;
    }

    /** 达标退出. */
    void release(String why, UUID officerId, Instant now) {
        requireOnTheList();
        releaseReason = Texts.body("reason", why);
        releasedBy = officerId;
        releasedAt = now;
    }

    void requireOnTheList() {
        if (releasedAt != null) {
            throw new DomainException.RuleViolated(
                    WatchError.WATCH_RELEASED, "project " + id + " was released at " + releasedAt);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID matterId() {
        return matterId;
    }

    public int year() {
        return year;
    }

    public String reason() {
        return reason;
    }

    public UUID putOnBy() {
        return putOnBy;
    }

    public Instant putOnAt() {
        return putOnAt;
    }

    public Optional<UUID> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    public Optional<String> releaseReason() {
        return Optional.ofNullable(releaseReason);
    }
}
