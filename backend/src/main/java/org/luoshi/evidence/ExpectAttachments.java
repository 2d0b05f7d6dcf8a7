package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/**
 * 附件: writes down which files will arrive with what a unit reports, asks or proves. Runs in the transaction of the verb that brings
 * them. The bytes follow on the same way as photos.
 */
@ApplicationScoped
public class ExpectAttachments {
    /** Most attachments of one command, scans and others together. */
    public static final int MAX_ATTACHMENTS = 9;

    private final EvidenceRecords records;
    private final AuditTrail auditTrail;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public ExpectAttachments(EvidenceRecords records, AuditTrail auditTrail, CurrentCaller currentCaller, Clock clock) {
        this.records = records;
        this.auditTrail = auditTrail;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Refuses too many at once, and the same one twice. */
    public static void check(Collection<AttachmentManifest> files) {
        if (files.size() > MAX_ATTACHMENTS) {
            throw new DomainException.RuleViolated(
                    EvidenceError.TOO_MANY_ATTACHMENTS,
                    files.size() + " attachments",
                    Map.of("maximum", MAX_ATTACHMENTS));
        }
        if (new HashSet<>(files.stream().map(AttachmentManifest::id).toList()).size() < files.size()) {
            throw DomainException.Invalid.field("attachments", "the same id twice");
        }
    }

    public void expect(AttachmentOwner owner, Collection<AttachmentManifest> files) {
        var me = currentCaller.get().officerId();
        for (var file : files) {
            if (records.findById(file.id()) != null) {
                throw DomainException.Invalid.field("attachments", "id is taken: " + file.id());
            }
            records.persist(Evidence.attached(file, owner, me, clock.instant()));
        }
        records.flush();
    }

    /** The report went out of the unit: from here on whoever sees the task sees its files. */
    public void release(UUID recordId) {
        for (var attachment : records.ofRecord(recordId)) {
            if (attachment.release()) {
                auditTrail.write(HeldEvidence.audit(attachment));
            }
        }
    }

    /** The name and the hash of each file of this report, as they are signed and written into the audit trail. */
    public List<AttachmentMark> marks(UUID recordId) {
        return records.ofRecord(recordId).stream()
                .map(file -> new AttachmentMark(file.fileName().orElse(""), file.sha256()))
                .toList();
    }

    /** What of this report is not here yet, by name. */
    public List<String> missing(UUID recordId, EvidencePurpose purpose) {
        return records.ofRecord(recordId).stream()
                .filter(file -> file.purpose() == purpose && file.state() != EvidenceState.HELD)
                .map(file -> file.fileName().orElse(""))
                .toList();
    }
}
