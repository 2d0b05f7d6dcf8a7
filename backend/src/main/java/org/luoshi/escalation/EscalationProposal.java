package org.luoshi.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.Task;
import org.luoshi.platform.DomainException;

/** 升级建议: a rung of the ladder proposed for a unit that does not deliver. A leader decides it once (decision 3). */
@Entity
@Table(name = "escalation_proposal")
public class EscalationProposal {
    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "rung")
    private EscalationRung rung;

    @Column(name = "round")
    private int round;

    @Column(name = "rule")
    private String rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private EscalationReason reason;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "overdue_working_days")
    private @Nullable Integer overdueWorkingDays;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private EscalationStatus status;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "instruction")
    private @Nullable String instruction;

    @Column(name = "handwriting")
    private @Nullable String handwriting;

    @Version
    private int version;

    protected EscalationProposal() {}

    /**
     * @param round how many times this rung has been proposed for the task, this one included
     * @param overdueWorkingDays none when it is not late
     * @param proposedBy nobody when the system proposes
     */
    static EscalationProposal propose(
            Task task,
            EscalationRung rung,
            int round,
            EscalationReason reason,
            @Nullable String note,
            @Nullable Integer overdueWorkingDays,
            @Nullable UUID proposedBy,
            Instant now) {
        var proposal = new EscalationProposal();
        proposal.id = UUID.randomUUID();
        proposal.jurisdictionId = task.jurisdictionId();
        proposal.matterId = task.matterId();
        proposal.taskId = task.id();
        proposal.unitId = task.unitId();
        proposal.rung = rung;
        proposal.round = round;
        proposal.rule = rung.rule();
        proposal.reason = reason;
        proposal.note = note;
        proposal.overdueWorkingDays = overdueWorkingDays;
        proposal.proposedBy = proposedBy;
        proposal.proposedAt = now;
        proposal.status = EscalationStatus.PROPOSED;
        return proposal;
    }

    /** 同意. */
    void approve(UUID leader, LeaderInstruction written, Instant now) {
        decide(EscalationStatus.APPROVED, leader, written, now);
    }

    /** 退回. */
    void returnBack(UUID leader, LeaderInstruction written, Instant now) {
        decide(EscalationStatus.RETURNED, leader, written, now);
    }

    /** 降级; returns the next lower rung, ordered by the same leader in the same words. */
    EscalationProposal downgrade(Task task, int lowerRound, UUID leader, LeaderInstruction written, Instant now) {
        var lower = rung.lower().orElseThrow(() -> DomainException.Invalid.field("decision", "there is no lower rung"));
        decide(EscalationStatus.DOWNGRADED, leader, written, now);
        var ordered = propose(task, lower, lowerRound, reason, note, overdueWorkingDays, proposedBy, now);
        ordered.decide(EscalationStatus.APPROVED, leader, written, now);
        return ordered;
    }

    private void decide(EscalationStatus to, UUID leader, LeaderInstruction written, Instant now) {
        if (status != EscalationStatus.PROPOSED) {
            throw new DomainException.Conflict(
                    EscalationError.ESCALATION_ALREADY_DECIDED, "proposal " + id + " is " + status);
        }
        status = to;
        decidedBy = leader;
        decidedAt = now;
        instruction = written.text();
        handwriting = written.handwriting();
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

    public UUID taskId() {
        return taskId;
    }

    public UUID unitId() {
        return unitId;
    }

    public EscalationRung rung() {
        return rung;
    }

    public int round() {
        return round;
    }

    /** Rule id of the rung. */
    public String rule() {
        return rule;
    }

    public EscalationReason reason() {
        return reason;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** How late the task was when this was proposed. */
    public OptionalInt overdueWorkingDays() {
        return overdueWorkingDays == null ? OptionalInt.empty() : OptionalInt.of(overdueWorkingDays);
    }

    /** Nobody when the system proposed it. */
    public Optional<UUID> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public EscalationStatus status() {
        return status;
    }

    /** The unit hears of what was approved against it, except that a clue is to be referred (R733-23). */
    public boolean isForTheUnit() {
        return status == EscalationStatus.APPROVED && rung != EscalationRung.ACCOUNTABILITY_PROPOSAL;
    }

    public boolean isOpen() {
        return status == EscalationStatus.PROPOSED;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Strokes of the leader's hand, when he wrote by hand. */
    public Optional<String> handwriting() {
        return Optional.ofNullable(handwriting);
    }

    /** The leader's typed instruction. */
    public Optional<String> instruction() {
        return Optional.ofNullable(instruction);
    }

    public int version() {
        return version;
    }
}
