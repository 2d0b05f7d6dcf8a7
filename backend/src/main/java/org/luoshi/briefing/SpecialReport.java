package org.luoshi.briefing;

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
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;

/** 督查专报: a numbered issue for the leaders (CT-12, CT-18, WF-04). One drafts it, another issues it. */
@Entity
@Table(name = "special_report")
public class SpecialReport {
    /** The series of its numbers: 督专〔2026〕66号. */
    static final String SERIES = "督专";

    @Id
    private UUID id;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    private String title;

    @Enumerated(EnumType.STRING)
    private SpecialReportStatus status;

    private @Nullable String number;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "issued_by")
    private @Nullable UUID issuedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Version
    private int version;

    protected SpecialReport() {}

    static SpecialReport draft(String title, Caller caller, Instant now) {
        var report = new SpecialReport();
        report.id = UUID.randomUUID();
        report.jurisdictionId = caller.jurisdictionId();
        report.title = title;
        report.status = SpecialReportStatus.DRAFT;
        report.draftedBy = caller.officerId();
        report.draftedAt = now;
        report.editedBy = caller.officerId();
        report.editedAt = now;
        return report;
    }

    void edit(String newTitle, UUID officer, Instant now) {
        title = newTitle;
        editedBy = officer;
        lose(now);
    }

    /** Something left it by itself: nobody has written. */
    void lose(Instant now) {
        requireDraft();
        editedAt = now;
    }

    /** 签发, by somebody who has not written in it. */
    void issue(String newNumber, UUID officer, LocalDate today, Instant now) {
        requireDraft();
        if (isWrittenBy(officer)) {
            throw new DomainException.RuleViolated(
                    SpecialReportError.SPECIAL_REPORT_OWN_DRAFT, "report " + id + " was written by the same officer");
        }
        status = SpecialReportStatus.ISSUED;
        number = newNumber;
        issuedBy = officer;
        issuedAt = now;
        issuedOn = today;
    }

    /** 撤销 the draft. */
    void withdraw(String reason, Instant now) {
        requireDraft();
        status = SpecialReportStatus.WITHDRAWN;
        withdrawalReason = reason;
        withdrawnAt = now;
    }

    void requireVersion(int read) {
        if (version != read) {
            throw new DomainException.Conflict(PlatformError.STALE_VERSION, "report " + id + " is at " + version);
        }
    }

    void requireDraft() {
        if (status != SpecialReportStatus.DRAFT) {
            throw new DomainException.Conflict(
                    SpecialReportError.SPECIAL_REPORT_WRONG_STATUS, "report " + id + " is " + status);
        }
    }

    /** Drafted it, or wrote in it last. */
    public boolean isWrittenBy(UUID officer) {
        return officer.equals(draftedBy) || officer.equals(editedBy);
    }

    public UUID id() {
        return id;
    }

    public UUID jurisdictionId() {
        return jurisdictionId;
    }

    public String title() {
        return title;
    }

    public SpecialReportStatus status() {
        return status;
    }

    /** 督专〔年〕n号, from the issue on. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public Optional<UUID> issuedBy() {
        return Optional.ofNullable(issuedBy);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawalReason() {
        return Optional.ofNullable(withdrawalReason);
    }

    public int version() {
        return version;
    }
}
