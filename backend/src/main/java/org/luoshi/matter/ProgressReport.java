package org.luoshi.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

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

    protected ProgressReport() {}

    static ProgressReport of(
            UUID taskId, UUID officerId, Instant now, int percent, String measures, String progress, String effect) {
        if (percent < 0 || percent > 100) {
            throw DomainException.Invalid.field("percent", "0..100");
        }
        var report = new ProgressReport();
        report.id = UUID.randomUUID();
        report.taskId = taskId;
        report.reportedBy = officerId;
        report.reportedAt = now;
        report.percent = percent;
        report.measures = Texts.body("measures", measures);
        report.progress = Texts.body("progress", progress);
        report.effect = Texts.body("effect", effect);
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
}
