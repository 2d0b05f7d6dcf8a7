package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 举一反三: a matter that somebody proposes because what he found in one place may hold in others (BZ-33, row 61). */
@Entity
public class Derivation {
    @Id
    private UUID id;

    @Column(name = "finding_id")
    private UUID findingId;

    private String title;

    private String note;

    @Enumerated(EnumType.STRING)
    private DerivationStatus status;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "matter_id")
    private @Nullable UUID matterId;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decline_reason")
    private @Nullable String declineReason;

    @Version
    private int version;

    protected Derivation() {}

    static Derivation propose(UUID id, UUID findingId, String title, String note, UUID officer, Instant now) {
        var derivation = new Derivation();
        derivation.id = id;
        derivation.findingId = findingId;
        derivation.title = title;
        derivation.note = note;
        derivation.status = DerivationStatus.PROPOSED;
        derivation.proposedBy = officer;
        derivation.proposedAt = now;
        return derivation;
    }

    /** 登记: PROPOSED → REGISTERED as that matter. */
    void register(UUID matter, UUID officer, Instant now) {
        requireProposed();
        status = DerivationStatus.REGISTERED;
        matterId = matter;
        decidedBy = officer;
        decidedAt = now;
    }

    /** 不予登记: PROPOSED → DECLINED. */
    void decline(String reason, UUID officer, Instant now) {
        requireProposed();
        status = DerivationStatus.DECLINED;
        declineReason = reason;
        decidedBy = officer;
        decidedAt = now;
    }

    void requireProposed() {
        if (status != DerivationStatus.PROPOSED) {
            throw new DomainException.RuleViolated(
                    InspectionError.DERIVATION_DECIDED,
                    "derivation " + id + " is " + status,
                    Map.of("status", status.name()));
        }
    }

    public UUID id() {
        return id;
    }

    public UUID findingId() {
        return findingId;
    }

    public String title() {
        return title;
    }

    /** Where else to look, and for what. */
    public String note() {
        return note;
    }

    public DerivationStatus status() {
        return status;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** The matter it became. */
    public Optional<UUID> matterId() {
        return Optional.ofNullable(matterId);
    }

    public Optional<String> declineReason() {
        return Optional.ofNullable(declineReason);
    }
}
