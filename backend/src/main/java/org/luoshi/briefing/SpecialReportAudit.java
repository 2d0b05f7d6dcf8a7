package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;

/** What happened to a 督查专报; in the timeline of a matter stands that it was reported, and in which issue. */
@ApplicationScoped
class SpecialReportAudit {
    private final AuditTrail auditTrail;

    SpecialReportAudit(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    void write(String action, SpecialReport report) {
        write(action, report, "");
    }

    void write(String action, SpecialReport report, String note) {
        auditTrail.write(new AuditRecord(
                action,
                "special_report",
                report.id(),
                report.jurisdictionId(),
                null,
                null,
                true,
                null,
                null,
                Map.of(
                        "title", report.title(),
                        "status", report.status(),
                        "number", report.number().orElse(""),
                        "note", note)));
    }

    void ofMatter(String action, UUID matterId, UUID jurisdictionId, UUID recordId, String note) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "special_report", recordId, jurisdictionId, matterId, Map.of("note", note))
                        .forOfficeOnly());
    }
}
