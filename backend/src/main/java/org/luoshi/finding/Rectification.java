package org.luoshi.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 整改: one round of a unit's report, and what the verification said about it. */
@Entity
public class Rectification {
    @Id
    private UUID id;

    @Column(name = "finding_id")
    private UUID findingId;

    private int round;

    private String measures;

    @Column(name = "reported_by")
    private UUID reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Embedded
    private @Nullable Verification verification;

    protected Rectification() {}

    static Rectification report(UUID id, UUID findingId, int round, String measures, UUID reportedBy, Instant now) {
        var rectification = new Rectification();
        rectification.id = id;
        rectification.findingId = findingId;
        rectification.round = round;
        rectification.measures = measures;
        rectification.reportedBy = reportedBy;
        rectification.reportedAt = now;
        return rectification;
    }

    void verify(Verification said) {
        if (verification != null) {
            throw new IllegalStateException("rectification " + id + " was verified before");
        }
        verification = said;
    }

    public UUID id() {
        return id;
    }

    public UUID findingId() {
        return findingId;
    }

    /** 1 for the first report. */
    public int round() {
        return round;
    }

    public String measures() {
        return measures;
    }

    public UUID reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Optional<Verification> verification() {
        return Optional.ofNullable(verification);
    }
}
