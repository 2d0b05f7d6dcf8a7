package org.luoshi.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 进展反馈 of a unit in three parts: measures, progress, effect (BZ-38). */
@Entity
@Immutable
@Table(name = "progress_report")
public class ProgressReport {
    @Id
    private UUID id;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "reported_by")
    private UUID reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private int percent;

    private String measures;

    private String progress;

    private String effect;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    @Column(name = "released_by")
    private @Nullable UUID releasedBy;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "document_on")
    private @Nullable LocalDate documentOn;

    protected ProgressReport() {}

    static ProgressReport of(UUID id, UUID taskId, UUID authorId, UUID releasedBy, Instant now, ProgressText text) {
        var report = new ProgressReport();
        report.id = id;
        report.taskId = taskId;
        report.reportedBy = authorId;
        report.releasedBy = releasedBy;
        report.reportedAt = now;
        report.percent = text.percent();
        report.measures = text.measures();
        report.progress = text.progress();
        report.effect = text.effect();
        report.nextStep = text.nextStep();
        var document = text.document();
        if (document != null) {
            report.documentNumber = document.number();
            report.documentOn = document.issuedOn();
        }
        return report;
    }

    public UUID id() {
        return id;
    }

    public UUID taskId() {
        return taskId;
    }

    public UUID reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public int percent() {
        return percent;
    }

    public String measures() {
        return measures;
    }

    public String progress() {
        return progress;
    }

    public String effect() {
        return effect;
    }

    public Optional<String> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    /** Who released it for the unit (JS-05). */
    public Optional<UUID> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    public Optional<FormalDocument> document() {
        return documentNumber == null || documentOn == null
                ? Optional.empty()
                : Optional.of(new FormalDocument(documentNumber, documentOn));
    }
}
