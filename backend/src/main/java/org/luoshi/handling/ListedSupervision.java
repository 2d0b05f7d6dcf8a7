package org.luoshi.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 挂牌督办: a matter under the closest watch, with its own cadence of visits, until it is delisted (摘牌). */
@Entity
@Table(name = "listed_supervision")
public class ListedSupervision {
    @Id
    private UUID id;

    @Column(name = "matter_id")
    private UUID matterId;

    private String reason;

    @Column(name = "visit_days")
    private int visitDays;

    @Column(name = "listed_by")
    private UUID listedBy;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "delist_reason")
    private @Nullable String delistReason;

    @Column(name = "delisted_by")
    private @Nullable UUID delistedBy;

    @Column(name = "delisted_at")
    private @Nullable Instant delistedAt;

    @Version
    private int version;

    protected ListedSupervision() {}

    static ListedSupervision of(UUID matterId, String reason, int visitDays, UUID officerId, Instant now) {
        if (visitDays < 1 || visitDays > 366) {
            throw DomainException.Invalid.field("visitDays", "1..366");
        }
        var listing = new ListedSupervision();
        listing.id = UUID.randomUUID();
        listing.matterId = matterId;
        listing.reason = Texts.body("reason", reason);
        listing.visitDays = visitDays;
        listing.listedBy = officerId;
        listing.listedAt = now;
        return listing;
    }

    void delist(String why, UUID officerId, Instant now) {
        delistReason = Texts.body("reason", why);
        delistedBy = officerId;
        delistedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID matterId() {
        return matterId;
    }

    public String reason() {
        return reason;
    }

    /** A visit at least every so many days. */
    public int visitDays() {
        return visitDays;
    }

    public UUID listedBy() {
        return listedBy;
    }

    public Instant listedAt() {
        return listedAt;
    }

    public Optional<String> delistReason() {
        return Optional.ofNullable(delistReason);
    }

    public Optional<UUID> delistedBy() {
        return Optional.ofNullable(delistedBy);
    }

    public Optional<Instant> delistedAt() {
        return Optional.ofNullable(delistedAt);
    }
}
