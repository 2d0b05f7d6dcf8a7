package org.luoshi.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 延期申请: asked before the deadline with reason, progress and new date (JS-17); the office reviews, a leader decides. */
@Entity
@Table(name = "extension_request")
public class ExtensionRequest {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "old_due_on")
    private LocalDate oldDueOn;

    @Column(name = "requested_due_on")
    private LocalDate requestedDueOn;

    private String reason;

    private String progress;

    @Column(name = "requested_by")
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ExtensionStatus status;

    @Column(name = "review_note")
    private @Nullable String reviewNote;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    protected ExtensionRequest() {}

    static ExtensionRequest of(
            UUID taskId,
            LocalDate oldDueOn,
            LocalDate requestedDueOn,
            String reason,
            String progress,
            UUID officerId,
            Instant now) {
        var request = new ExtensionRequest();
        request.id = UUID.randomUUID();
        request.taskId = taskId;
        request.oldDueOn = oldDueOn;
        request.requestedDueOn = requestedDueOn;
        request.reason = Texts.body("reason", reason);
        request.progress = Texts.body("progress", progress);
        request.requestedBy = officerId;
        request.requestedAt = now;
        request.status = ExtensionStatus.REQUESTED;
        return request;
    }

    /** 审核 by the office: passed on to the leader, or refused. */
    void review(boolean isSupported, String note, UUID officerId, Instant now) {
        require(ExtensionStatus.REQUESTED);
        status = isSupported ? ExtensionStatus.REVIEWED : ExtensionStatus.REFUSED;
        reviewNote = Texts.body("note", note);
        reviewedBy = officerId;
        reviewedAt = now;
    }

    /** 审批, by another person than the one who reviewed. */
    void decide(boolean isApproved, String note, UUID officerId, Instant now) {
        require(ExtensionStatus.REVIEWED);
        if (officerId.equals(reviewedBy)) {
            throw new DomainException.Forbidden(
                    HandlingError.EXTENSION_SAME_PERSON, officerId + " has reviewed extension " + id);
        }
        status = isApproved ? ExtensionStatus.APPROVED : ExtensionStatus.REFUSED;
        decisionNote = Texts.body("note", note);
        decidedBy = officerId;
        decidedAt = now;
    }

    boolean isOpen() {
        return status == ExtensionStatus.REQUESTED || status == ExtensionStatus.REVIEWED;
    }

    private void require(ExtensionStatus wanted) {
        if (status != wanted) {
            throw new DomainException.RuleViolated(
                    HandlingError.EXTENSION_WRONG_STATUS, "extension " + id + " is " + status + ", not " + wanted);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public LocalDate oldDueOn() {
        return oldDueOn;
    }

    public LocalDate requestedDueOn() {
        return requestedDueOn;
    }

    public String reason() {
        return reason;
    }

    public String progress() {
        return progress;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public ExtensionStatus status() {
        return status;
    }

    public Optional<String> reviewNote() {
        return Optional.ofNullable(reviewNote);
    }

    public Optional<UUID> reviewedBy() {
        return Optional.ofNullable(reviewedBy);
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    public Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
