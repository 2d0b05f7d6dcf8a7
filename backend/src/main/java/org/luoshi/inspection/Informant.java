package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * 线索提供人 (R733-26), kept apart from what he said: neither the record, nor the evidence chain and its reports, nor the audit trail names him. The
 * database shows him to who took the record, the leader of the group and the director.
 */
@Entity
@Immutable
public class Informant {
    @Id
    @Column(name = "record_id")
    private UUID recordId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    private String name;

    protected Informant() {}

    static Informant of(InspectionRecord record, String name) {
        var informant = new Informant();
        informant.recordId = record.id();
        informant.planId = record.planId();
        informant.recordedBy = record.recordedBy();
        informant.name = name;
        return informant;
    }

    public UUID recordId() {
        return recordId;
    }

    public UUID planId() {
        return planId;
    }

    public String name() {
        return name;
    }
}
