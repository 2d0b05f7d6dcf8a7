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
import org.luoshi.matter.FormalDocument;
import org.luoshi.matter.ProgressText;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** A report of the unit that waits for the release by its head (JS-05); seen by the unit alone. */
@Entity
@Table(name = "report_draft")
public class ReportDraft {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private int percent;

    private @Nullable String measures;

    private @Nullable String progress;

    private @Nullable String effect;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    private @Nullable String result;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "document_on")
    private @Nullable LocalDate documentOn;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Enumerated(EnumType.STRING)
    private DraftStatus status;

    @Column(name = "returned_reason")
    private @Nullable String returnedReason;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    protected ReportDraft() {}

    static ReportDraft ofProgress(UUID id, UUID taskId, ProgressText text, UUID officerId, Instant now) {
        var draft = of(id, taskId, ReportKind.PROGRESS, officerId, now);
        draft.percent = text.percent();
        draft.measures = text.measures();
        draft.progress = text.progress();
        draft.effect = text.effect();
        draft.nextStep = text.nextStep();
        draft.attach(text.document());
        return draft;
    }

    static ReportDraft ofCompletion(
            UUID id, UUID taskId, String result, @Nullable FormalDocument document, UUID officerId, Instant now) {
        var draft = of(id, taskId, ReportKind.COMPLETION, officerId, now);
        draft.percent = 100;
        draft.result = Texts.body("result", result);
        draft.attach(document);
        return draft;
    }

    private static ReportDraft of(UUID id, UUID taskId, ReportKind kind, UUID officerId, Instant now) {
        var draft = new ReportDraft();
        draft.id = id;
        draft.taskId = taskId;
        draft.kind = kind;
        draft.draftedBy = officerId;
        draft.draftedAt = now;
        draft.status = DraftStatus.WAITING;
        return draft;
    }

    private void attach(@Nullable FormalDocument document) {
        if (document != null) {
            documentNumber = document.number();
            documentOn = document.issuedOn();
        }
    }

    /** 签发. */
    void release(UUID officerId, Instant now) {
        decide(DraftStatus.RELEASED, officerId, now);
    }

    /** 退回修改. */
    void returnToAuthor(String reason, UUID officerId, Instant now) {
        decide(DraftStatus.RETURNED, officerId, now);
        returnedReason = Texts.body("reason", reason);
    }

    private void decide(DraftStatus decided, UUID officerId, Instant now) {
        if (status != DraftStatus.WAITING) {
            throw new DomainException.RuleViolated(
                    HandlingError.DRAFT_WRONG_STATUS, "draft " + id + " is " + status + ", not WAITING");
        }
        status = decided;
        decidedBy = officerId;
        decidedAt = now;
    }

    ProgressText progressText() {
        return new ProgressText(percent, text(measures), text(progress), text(effect), nextStep, document());
    }

    @Nullable
    FormalDocument document() {
        return documentNumber == null || documentOn == null ? null : new FormalDocument(documentNumber, documentOn);
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public ReportKind kind() {
        return kind;
    }

    public int percent() {
        return percent;
    }

    public Optional<String> measures() {
        return Optional.ofNullable(measures);
    }

    public Optional<String> progress() {
        return Optional.ofNullable(progress);
    }

    public Optional<String> effect() {
        return Optional.ofNullable(effect);
    }

    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    public Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }

    public Optional<LocalDate> documentOn() {
        return Optional.ofNullable(documentOn);
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public DraftStatus status() {
        return status;
    }

    public Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
