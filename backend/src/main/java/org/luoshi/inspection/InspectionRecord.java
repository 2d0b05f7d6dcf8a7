package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 督查记录: one talk, meeting, copy, clue and so on of a group, by one of the eight lawful methods (R733-12). It never changes. */
@Entity
@Immutable
@Table(name = "inspection_record")
public class InspectionRecord {
    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    @Enumerated(EnumType.STRING)
    private RecordType type;

    @Embedded
    private RecordContent content;

    @Column(name = "outside_plan")
    private boolean outsidePlan;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected InspectionRecord() {}

    static InspectionRecord take(
            TakenRecord taken, UUID planId, boolean isOutsidePlan, UUID recordedBy, Instant receivedAt) {
        var record = new InspectionRecord();
        record.id = taken.recordId();
        record.planId = planId;
        record.visitId = taken.visitId();
        record.type = taken.type();
        record.content = taken.kept();
        record.outsidePlan = isOutsidePlan;
        record.recordedBy = recordedBy;
        record.recordedAt = taken.recordedAt();
        record.receivedAt = receivedAt;
        return record;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public Optional<UUID> visitId() {
        return Optional.ofNullable(visitId);
    }

    public RecordType type() {
        return type;
    }

    public RecordContent content() {
        return content;
    }

    /** 方案外: its method was not among those of the plan that was in force. */
    public boolean isOutsidePlan() {
        return outsidePlan;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
