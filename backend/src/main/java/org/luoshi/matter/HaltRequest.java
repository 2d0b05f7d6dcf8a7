package org.luoshi.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 中止、终止申请 for one task or a whole matter, with its reason; another hand decides. A deadline is not moved by it. */
@Entity
@Table(name = "halt_request")
public class HaltRequest {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "task_id")
    private @Nullable UUID taskId;

    @Enumerated(EnumType.STRING)
    private HaltKind kind;

    private String reason;

    @Column(name = "requested_by")
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private HaltStatus status;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Column(name = "resumed_by")
    private @Nullable UUID resumedBy;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    @Column(name = "resume_reason")
    private @Nullable String resumeReason;

    @Version
    private int version;

    protected HaltRequest() {}

    static HaltRequest request(
            Matter matter, @Nullable UUID taskId, HaltKind kind, String reason, UUID requestedBy, Instant now) {
        var request = new HaltRequest();
        request.id = UUID.randomUUID();
        request.jurisdictionId = matter.jurisdictionId();
        request.matterId = matter.id();
        request.taskId = taskId;
        request.kind = kind;
        request.reason = reason;
        request.requestedBy = requestedBy;
        request.requestedAt = now;
        request.status = HaltStatus.REQUESTED;
        return request;
    }

    /** Two hands: whoever asked does not decide. */
    void decide(boolean isApproved, @Nullable String note, UUID officerId, Instant now) {
        require(HaltStatus.REQUESTED);
        if (officerId.equals(requestedBy)) {
            throw new DomainException.RuleViolated(
                    MatterError.HALT_SAME_HAND, "halt " + id + " was asked by the decider");
        }
        status = isApproved ? HaltStatus.APPROVED : HaltStatus.REFUSED;
        decisionNote = note;
        decidedBy = officerId;
        decidedAt = now;
    }

    /** 恢复办理 of what was suspended. */
    void resume(String why, UUID officerId, Instant now) {
        require(HaltStatus.APPROVED);
        if (kind != HaltKind.SUSPEND) {
            throw new DomainException.RuleViolated(MatterError.HALT_WRONG_STATE, "halt " + id + " is for good");
        }
        status = HaltStatus.RESUMED;
        resumeReason = why;
        resumedBy = officerId;
        resumedAt = now;
    }

    private void require(HaltStatus wanted) {
        if (status != wanted) {
            throw new DomainException.RuleViolated(MatterError.HALT_WRONG_STATE, "halt " + id + " is " + status);
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

    /** The task, or nothing for the whole matter. */
    public Optional<UUID> taskId() {
        return Optional.ofNullable(taskId);
    }

    public HaltKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public UUID requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public HaltStatus status() {
        return status;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }

    public Optional<Instant> resumedAt() {
        return Optional.ofNullable(resumedAt);
    }

    public Optional<String> resumeReason() {
        return Optional.ofNullable(resumeReason);
    }
}
