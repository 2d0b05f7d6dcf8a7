package org.luoshi.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** One thing that a 督查专报 reports, with the record it comes from; the database keeps each in one report alone. */
@Entity
@Table(name = "special_report_item")
public class SpecialReportItem {
    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private int position;

    @Enumerated(EnumType.STRING)
    private ReportCauseKind cause;

    @Column(name = "record_id")
    private UUID recordId;

    private int occasion;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "matter_number")
    private @Nullable String matterNumber;

    @Column(name = "matter_title")
    private String matterTitle;

    @Column(name = "unit_id")
    private @Nullable UUID unitId;

    private String text;

    private boolean issued;

    protected SpecialReportItem() {}

    static SpecialReportItem of(SpecialReport report, int position, ReportCause cause) {
        var item = new SpecialReportItem();
        item.id = UUID.randomUUID();
        item.reportId = report.id();
        item.jurisdictionId = report.jurisdictionId();
        item.position = position;
        item.cause = cause.key().kind();
        item.recordId = cause.key().recordId();
        item.occasion = cause.key().occasion();
        item.matterId = cause.matterId();
        item.matterNumber = cause.matterNumber();
        item.matterTitle = cause.matterTitle();
        item.unitId = cause.unitId();
        item.text = cause.text();
        return item;
    }

    /** The approved words of a criticism or a commendation stay as they are. */
    void write(int newPosition, String newText) {
        if (cause.isApproved() && !newText.equals(text)) {
            throw DomainException.Invalid.field("items", "the text was approved and does not change");
        }
        position = newPosition;
        text = newText;
    }

    void issue() {
        issued = true;
    }

    public UUID id() {
        return id;
    }

    public UUID reportId() {
        return reportId;
    }

    public int position() {
        return position;
    }

    public ReportCauseKind cause() {
        return cause;
    }

    public UUID recordId() {
        return recordId;
    }

    public UUID matterId() {
        return matterId;
    }

    public Optional<String> matterNumber() {
        return Optional.ofNullable(matterNumber);
    }

    public String matterTitle() {
        return matterTitle;
    }

    /** Whom it is about. */
    public Optional<UUID> unitId() {
        return Optional.ofNullable(unitId);
    }

    public String text() {
        return text;
    }
}
