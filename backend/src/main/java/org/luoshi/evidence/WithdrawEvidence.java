package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * 撤回: a photo or a copy is no evidence any more. Its bytes stay for the auditor, everybody else sees a tombstone. Nothing brings it back,
 * not even the same photo sent again. Runs in the transaction of the verb; who may is decided there.
 */
@ApplicationScoped
public class WithdrawEvidence {
    private final EvidenceRecords records;
    private final AuditTrail auditTrail;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    WithdrawEvidence(EvidenceRecords records, AuditTrail auditTrail, CurrentCaller currentCaller, Clock clock) {
        this.records = records;
        this.auditTrail = auditTrail;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** With a photo go its copies. */
    public void withdraw(UUID id, String reason) {
        var evidence = records.lockOfFinding(id);
        if (evidence.isWithdrawn()) {
            throw new DomainException.Conflict(EvidenceError.EVIDENCE_WITHDRAWN, "evidence " + id + " is withdrawn");
        }
        var withdrawal = new Withdrawal(currentCaller.get().officerId(), clock.instant(), Texts.line("reason", reason));
        evidence.withdraw(withdrawal);
        records.copiesOf(id).stream().filter(copy -> !copy.isWithdrawn()).forEach(copy -> copy.withdraw(withdrawal));
        var written = AuditRecord.ofMatter(
                "EVIDENCE_WITHDRAWN",
                "evidence",
                id,
                evidence.jurisdictionId(),
                evidence.matterId(),
                Map.of("sha256", evidence.sha256(), "reason", withdrawal.reason()));
        var plan = evidence.planId();
        auditTrail.write(plan == null ? written : written.underPlan(plan));
    }
}
