package org.luoshi.evidence;

import java.util.LinkedHashMap;
import org.luoshi.audit.AuditRecord;

/** What the audit trail says when all bytes of a photo or an attachment are here. */
final class HeldEvidence {
    private HeldEvidence() {}

    static AuditRecord audit(Evidence held) {
        var after = new LinkedHashMap<String, Object>();
        after.put("sha256", held.sha256());
        after.put("size", held.size());
        held.findingId().ifPresent(id -> after.put("findingId", id));
        held.recordId().ifPresent(id -> after.put("recordId", id));
        held.fileName().ifPresent(name -> after.put("fileName", name));
        held.parentId().ifPresent(id -> after.put("parentId", id));
        if (held.isPhoto()) {
            after.put("mismatches", held.mismatches());
        }
        var written = AuditRecord.ofMatter(
                held.isAttachment() ? "ATTACHMENT_HELD" : "EVIDENCE_HELD",
                "evidence",
                held.id(),
                held.jurisdictionId(),
                held.matterId(),
                after);
        var plan = held.planId();
        return plan == null ? written : written.underPlan(plan);
    }
}
