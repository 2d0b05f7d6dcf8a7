package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 方案版本: what an approved plan said, says, or is asked to say. A change holds once another officer has approved it (R733-15). */
@Entity
@Table(name = "plan_version")
public class PlanVersion {
    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    private PlanVersionStatus status;

    private @Nullable String reason;

    @Embedded
    private Assignment assignment;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Version
    private int version;

    protected PlanVersion() {}

    /** The plan as it was approved first. */
    static PlanVersion first(InspectionPlan plan) {
        var first = of(plan, UUID.randomUUID(), plan.assignment(), plan.plannedBy(), plan.plannedAt());
        first.number = 1;
        first.status = PlanVersionStatus.IN_FORCE;
        first.decidedBy = plan.approvedBy().orElseThrow();
        first.decidedAt = plan.approvedAt().orElseThrow();
        return first;
    }

    /** 变更申请: what the plan is asked to say from the approval on. */
    static PlanVersion propose(
            InspectionPlan plan, UUID id, Assignment assignment, String reason, UUID officer, Instant now) {
        var proposed = of(plan, id, assignment, officer, now);
        proposed.reason = reason;
        proposed.status = PlanVersionStatus.PROPOSED;
        return proposed;
    }

    private static PlanVersion of(
            InspectionPlan plan, UUID id, Assignment assignment, UUID proposedBy, Instant proposedAt) {
        var version = new PlanVersion();
        version.id = id;
        version.planId = plan.id();
        version.assignment = assignment;
        version.proposedBy = proposedBy;
        version.proposedAt = proposedAt;
        return version;
    }

    /** 批准: PROPOSED → IN_FORCE, never by the one who asked. */
    void approve(int newNumber, UUID officer, Instant now) {
        requireWaitingFor(officer);
        status = PlanVersionStatus.IN_FORCE;
        number = newNumber;
        decidedBy = officer;
        decidedAt = now;
    }

    /** 退回: PROPOSED → RETURNED; the plan stays as it is. */
    void sendBack(UUID officer, String why, Instant now) {
        requireWaitingFor(officer);
        status = PlanVersionStatus.RETURNED;
        returnReason = why;
        decidedBy = officer;
        decidedAt = now;
    }

    /** IN_FORCE → REPLACED, by the next one. */
    void replace() {
        status = PlanVersionStatus.REPLACED;
    }

    private void requireWaitingFor(UUID officer) {
        if (status != PlanVersionStatus.PROPOSED) {
            throw new DomainException.RuleViolated(
                    InspectionError.PLAN_WRONG_STATUS,
                    "change " + id + " is " + status,
                    Map.of("status", status.name()));
        }
        if (officer.equals(proposedBy)) {
            throw new DomainException.Forbidden(
                    InspectionError.PLAN_SELF_APPROVAL, "change " + id + " was proposed by " + officer);
        }
    }

    /** It held at that time: of those that came into force before, the last one does. */
    boolean isInForceSince(Instant at) {
        return number != null && !Objects.requireNonNull(decidedAt).isAfter(at);
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    /** 1 is the plan as approved first; none while it is not in force. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public PlanVersionStatus status() {
        return status;
    }

    /** Why it had to change; none for the first. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Assignment assignment() {
        return assignment;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
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
}
