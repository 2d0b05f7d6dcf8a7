package org.luoshi.consequence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.platform.DomainException;

/** 公开通报: one entry of the publication log (row 90, BZ-34). The text that was approved is the text that goes out. */
@Entity
public class Publication {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "escalation_id")
    private UUID escalationId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private PublicationMedium medium;

    private String text;

    private String redaction;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @Column(name = "prepared_by")
    private UUID preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    private @Nullable String outlet;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Version
    private int version;

    protected Publication() {}

    /** The text as it is to go out, and what was taken out of it. */
    static Publication prepare(
            EscalationProposal approved,
            PublicationMedium medium,
            String text,
            String redaction,
            UUID officer,
            Instant now) {
        var publication = new Publication();
        publication.id = UUID.randomUUID();
        publication.jurisdictionId = approved.jurisdictionId();
        publication.matterId = approved.matterId();
        publication.escalationId = approved.id();
        publication.unitId = approved.unitId();
        publication.medium = medium;
        publication.text = text;
        publication.redaction = redaction;
        publication.status = PublicationStatus.PREPARED;
        publication.preparedBy = officer;
        publication.preparedAt = now;
        return publication;
    }

    /** 同意发布, or 退回 with the reason. */
    void decide(@Nullable String reason, UUID leader, Instant now) {
        require(PublicationStatus.PREPARED);
        if (leader.equals(preparedBy)) {
            throw new DomainException.RuleViolated(
                    ConsequenceError.PUBLICATION_OWN_TEXT, "publication " + id + " was prepared by the same officer");
        }
        status = reason == null ? PublicationStatus.APPROVED : PublicationStatus.RETURNED;
        returnReason = reason;
        decidedBy = leader;
        decidedAt = now;
    }

    void publish(String where, LocalDate on) {
        require(PublicationStatus.APPROVED);
        status = PublicationStatus.PUBLISHED;
        outlet = where;
        publishedOn = on;
    }

    /** What went out, or what was approved and is not to go out after all. */
    void withdraw(String reason, LocalDate on) {
        if (status != PublicationStatus.APPROVED) {
            require(PublicationStatus.PUBLISHED);
        }
        status = PublicationStatus.WITHDRAWN;
        withdrawalReason = reason;
        withdrawnOn = on;
    }

    private void require(PublicationStatus wanted) {
        if (status != wanted) {
            throw new DomainException.Conflict(
                    ConsequenceError.PUBLICATION_WRONG_STATUS, "publication " + id + " is " + status);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID matterId() {
        return matterId;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID escalationId() {
        return escalationId;
    }

    public UUID unitId() {
        return unitId;
    }

    public PublicationMedium medium() {
        return medium;
    }

    public String text() {
        return text;
    }

    /** What was taken out, or why nothing had to be. */
    public String redaction() {
        return redaction;
    }

    public PublicationStatus status() {
        return status;
    }

    public UUID preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** Which newspaper and issue, station and programme, or address. */
    public Optional<String> outlet() {
        return Optional.ofNullable(outlet);
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    public Optional<String> withdrawalReason() {
        return Optional.ofNullable(withdrawalReason);
    }
}
