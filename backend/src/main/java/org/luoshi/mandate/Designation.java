package org.luoshi.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 指定: a department may supervise this matter, in this scope, with this duty, in this term (R733-07, BZ-28, decision 2). */
@Entity
public class Designation {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "matter_id")
    private @Nullable UUID matterId;

    private String scope;

    private String duty;

    @Embedded
    private Term term;

    private String document;

    @Enumerated(EnumType.STRING)
    private DesignationStatus status;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "revoked_by")
    private @Nullable UUID revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoke_reason")
    private @Nullable String revokeReason;

    @Version
    private int version;

    protected Designation() {}

    /**
     * What is designated.
     *
     * @param matterId 事项; none when the scope names the matters
     * @param scope 范围
     * @param duty 职责
     * @param document 指定文件
     */
    public record Draft(UUID unitId, @Nullable UUID matterId, String scope, String duty, Term term, String document) {
        Draft checked(LocalDate today) {
            return new Draft(
                    unitId,
                    matterId,
                    Texts.body("scope", scope),
                    Texts.body("duty", duty),
                    term.checked(today),
                    Texts.line("document", document));
        }
    }

    static Designation make(Draft draft, Caller maker, Instant now) {
        var designation = new Designation();
        designation.id = UUID.randomUUID();
        designation.jurisdictionId = maker.jurisdictionId();
        designation.unitId = draft.unitId();
        designation.matterId = draft.matterId();
        designation.scope = draft.scope();
        designation.duty = draft.duty();
        designation.term = draft.term();
        designation.document = draft.document();
        designation.madeBy = maker.officerId();
        designation.madeAt = now;
        designation.moveTo(DesignationStatus.PROPOSED);
        return designation;
    }

    /** 批准: PROPOSED → APPROVED, never by the one who made it. */
    void approve(UUID officer, Instant now) {
        if (status != DesignationStatus.PROPOSED) {
            throw wrongStatus();
        }
        if (officer.equals(madeBy)) {
            throw new DomainException.Forbidden(
                    MandateError.DESIGNATION_SELF_APPROVAL, "designation " + id + " was made by " + officer);
        }
        moveTo(DesignationStatus.APPROVED);
        approvedBy = officer;
        approvedAt = now;
    }

    /** 撤销, before or after the approval. */
    void revoke(UUID officer, String reason, Instant now) {
        if (status == DesignationStatus.REVOKED) {
            throw wrongStatus();
        }
        moveTo(DesignationStatus.REVOKED);
        revokedBy = officer;
        revokedAt = now;
        revokeReason = reason;
    }

    private void moveTo(DesignationStatus next) {
        status = next;
    }

    /** The department may supervise that matter on that day. */
    public boolean covers(UUID matter, LocalDate day) {
        return holdsOn(day) && (matterId == null || matterId.equals(matter));
    }

    /** Approved, not revoked, and within its term. */
    public boolean holdsOn(LocalDate day) {
        return status == DesignationStatus.APPROVED && term.holdsOn(day);
    }

    private DomainException wrongStatus() {
        return new DomainException.RuleViolated(
                MandateError.DESIGNATION_WRONG_STATUS,
                "designation " + id + " is " + status,
                Map.of("status", status.name()));
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public UUID unitId() {
        return unitId;
    }

    /** None when the scope names the matters. */
    public Optional<UUID> matterId() {
        return Optional.ofNullable(matterId);
    }

    public String scope() {
        return scope;
    }

    public String duty() {
        return duty;
    }

    public Term term() {
        return term;
    }

    public String document() {
        return document;
    }

    public DesignationStatus status() {
        return status;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<UUID> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<String> revokeReason() {
        return Optional.ofNullable(revokeReason);
    }
}
