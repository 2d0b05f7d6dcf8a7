package org.luoshi.consequence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import org.luoshi.matter.Task;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * 责令改正 (R733-25): a unit obstructed, concealed or falsified, and is told to put that right by a day. One officer drafts it, another issues it under a
 * number of its own series; from then on it does not change and the unit has a task.
 */
@Entity
@Table(name = "correction_order")
public class CorrectionOrder {
    static final String SERIES = "督改";

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

    @Embedded
    private Content content;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    private @Nullable String number;

    @Column(name = "correction_task_id")
    private @Nullable UUID correctionTaskId;

    @Version
    private int version;

    protected CorrectionOrder() {}

    /**
     * What it says.
     *
     * @param facts what happened, without judgement
     * @param requirement what is to be put right
     */
    @Embeddable
    public record Content(
            @Enumerated(EnumType.STRING) Misconduct misconduct,
            String facts,
            String requirement,
            @Column(name = "due_on") LocalDate dueOn) {

        Content checked(LocalDate today) {
            if (dueOn.isBefore(today)) {
                throw DomainException.Invalid.field("dueOn", "in the past");
            }
            return new Content(misconduct, Texts.body("facts", facts), Texts.body("requirement", requirement), dueOn);
        }
    }

    static CorrectionOrder draft(Task about, Content content, UUID officer, Instant now) {
        var order = new CorrectionOrder();
        order.id = UUID.randomUUID();
        order.jurisdictionId = about.jurisdictionId();
        order.matterId = about.matterId();
        order.taskId = about.id();
        order.unitId = about.unitId();
        order.content = content;
        order.status = CorrectionStatus.DRAFTED;
        order.draftedBy = officer;
        order.draftedAt = now;
        return order;
    }

    /** It waits, and not for who drafted it. */
    void requireDecidableBy(UUID officer) {
        if (status != CorrectionStatus.DRAFTED) {
            throw new DomainException.Conflict(
                    ConsequenceError.CORRECTION_WRONG_STATUS, "correction order " + id + " is " + status);
        }
        if (officer.equals(draftedBy)) {
            throw new DomainException.RuleViolated(
                    ConsequenceError.CORRECTION_OWN_DRAFT,
                    "correction order " + id + " was drafted by the same officer");
        }
    }

    void sendBack(String reason, UUID officer, Instant now) {
        decide(CorrectionStatus.RETURNED, officer, now);
        returnReason = reason;
    }

    void issue(String nextNumber, UUID newTaskId, UUID officer, Instant now) {
        decide(CorrectionStatus.ISSUED, officer, now);
        number = nextNumber;
        correctionTaskId = newTaskId;
    }

    private void decide(CorrectionStatus decision, UUID officer, Instant now) {
        requireDecidableBy(officer);
        status = decision;
        decidedBy = officer;
        decidedAt = now;
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

    /** The task of the unit that it is about. */
    public UUID taskId() {
        return taskId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Content content() {
        return content;
    }

    public CorrectionStatus status() {
        return status;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
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

    /** Such as 督改〔2026〕3号, once it is issued. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** The task that it became. */
    public Optional<UUID> correctionTaskId() {
        return Optional.ofNullable(correctionTaskId);
    }
}
