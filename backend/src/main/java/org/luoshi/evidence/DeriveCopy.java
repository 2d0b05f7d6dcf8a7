package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;

/**
 * Takes the recipe of a copy; its bytes follow like those of a photo. The original stays as it is, but from the recipe of the first redacted
 * copy on few see it (R733-24). Runs in the transaction of the verb; who may is decided there.
 */
@ApplicationScoped
public class DeriveCopy {
    private final EvidenceRecords records;
    private final AuditTrail auditTrail;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    DeriveCopy(EvidenceRecords records, AuditTrail auditTrail, CurrentCaller currentCaller, Clock clock) {
        this.records = records;
        this.auditTrail = auditTrail;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** The same copy again changes nothing. */
    public void derive(CopyManifest copy) {
        var parent = records.lockPhoto(copy.parentId());
        var known = records.findById(copy.id());
        if (known != null) {
            requireSame(known, copy);
            return;
        }
        if (parent.isWithdrawn()) {
            throw new DomainException.RuleViolated(
                    EvidenceError.EVIDENCE_WITHDRAWN, "photo " + parent.id() + " is withdrawn");
        }
        if (!parent.isFile(copy.parentSha256())) {
            throw new DomainException.Conflict(
                    EvidenceError.COPY_PARENT_DIFFERS, "photo " + parent.id() + " is not " + copy.parentSha256());
        }
        if (copy.kind() == CopyKind.REDACTED) {
            parent.redact();
            records.copiesOf(parent.id()).forEach(Evidence::redactIfMarked);
        }
        records.persistAndFlush(Evidence.copy(copy, parent, currentCaller.get().officerId()));
        auditTrail.write(audit(copy, parent));
    }

    private static void requireSame(Evidence known, CopyManifest copy) {
        var isSame = known.parentId().filter(copy.parentId()::equals).isPresent()
                && known.sha256().equals(copy.sha256());
        if (!isSame) {
            throw DomainException.Invalid.field("copyId", "id is taken: " + copy.id());
        }
    }

    private AuditRecord audit(CopyManifest copy, Evidence parent) {
        var written = AuditRecord.ofMatter(
                        copy.kind() == CopyKind.REDACTED ? "EVIDENCE_REDACTED" : "EVIDENCE_MARKED",
                        "evidence",
                        copy.id(),
                        parent.jurisdictionId(),
                        parent.matterId(),
                        Map.of(
                                "parentId", copy.parentId(),
                                "parentSha256", copy.parentSha256(),
                                "sha256", copy.sha256(),
                                "shapes", copy.shapes()))
                .doneAt(copy.madeAt().isAfter(clock.instant()) ? clock.instant() : copy.madeAt());
        var plan = parent.planId();
        return plan == null ? written : written.underPlan(plan);
    }
}
