package org.luoshi.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** 报送领导: a leader to whom a 督查专报 goes, and what he wrote on it (批示). */
@Entity
@Table(name = "special_report_addressee")
public class SpecialReportAddressee {
    @EmbeddedId
    private Key key;

    @Column(name = "jurisdiction_id")
    private UUID jurisdictionId;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    private @Nullable String reply;

    @Column(name = "replied_at")
    private @Nullable Instant repliedAt;

    protected SpecialReportAddressee() {}

    /** Which report for whom. */
    @Embeddable
    public record Key(
            @Column(name = "report_id") UUID reportId,
            @Column(name = "officer_id") UUID officerId) {}

    static SpecialReportAddressee of(SpecialReport report, UUID officerId) {
        var addressee = new SpecialReportAddressee();
        addressee.key = new Key(report.id(), officerId);
        addressee.jurisdictionId = report.jurisdictionId();
        return addressee;
    }

    /** True the first time. */
    boolean read(Instant now) {
        if (readAt != null) {
            return false;
        }
        readAt = now;
        return true;
    }

    /** 批示, once. */
    void reply(String text, Instant now) {
        if (reply != null) {
            throw new DomainException.Conflict(
                    SpecialReportError.SPECIAL_REPORT_REPLIED, "report " + key.reportId() + " was answered");
        }
        read(now);
        reply = text;
        repliedAt = now;
    }

    public UUID reportId() {
        return key.reportId();
    }

    public UUID officerId() {
        return key.officerId();
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    public Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }
}
