package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.evidence.AttachmentManifest;
import org.luoshi.evidence.AttachmentMark;
import org.luoshi.evidence.AttachmentOwner;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.ExpectAttachments;
import org.luoshi.matter.Task;

/** 附件 that come with a verb on a task (rows 24, 34, 35). */
@ApplicationScoped
class TaskAttachments {
    private final ExpectAttachments expectAttachments;

    TaskAttachments(ExpectAttachments expectAttachments) {
        this.expectAttachments = expectAttachments;
    }

    /** Files of a request or proof, which whoever sees the task sees at once. */
    void attach(Task task, UUID recordId, EvidencePurpose purpose, List<AttachmentManifest> files) {
        ExpectAttachments.check(files);
        expectAttachments.expect(owner(task, recordId, purpose, false), files);
    }

    /** Files of a report; of a draft the unit's own eyes only. */
    void attach(Task task, UUID reportId, ReportKind kind, ReportFiles files, boolean isDraft) {
        ExpectAttachments.check(files.all());
        var purpose = switch (kind) {
            case PROGRESS -> EvidencePurpose.PROGRESS;
            case COMPLETION -> EvidencePurpose.COMPLETION;
        };
        expectAttachments.expect(owner(task, reportId, purpose, isDraft), files.attachments());
        expectAttachments.expect(owner(task, reportId, EvidencePurpose.FORMAL_SCAN, isDraft), files.scans());
    }

    void release(UUID reportId) {
        expectAttachments.release(reportId);
    }

    /** What the audit trail says of a verb, with the hash of each file that came with it. */
    static Map<String, Object> audited(Map<String, Object> after, List<AttachmentManifest> files) {
        if (files.isEmpty()) {
            return after;
        }
        Map<String, Object> all = new LinkedHashMap<>(after);
        all.put("attachments", files.stream().map(AttachmentMark::of).toList());
        return all;
    }

    private static AttachmentOwner owner(Task task, UUID recordId, EvidencePurpose purpose, boolean isUnitOnly) {
        return new AttachmentOwner(task.jurisdictionId(), task.matterId(), task.id(), recordId, purpose, isUnitOnly);
    }
}
