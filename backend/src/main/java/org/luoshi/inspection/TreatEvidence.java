package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.luoshi.evidence.CopyManifest;
import org.luoshi.evidence.DeriveCopy;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceError;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.WithdrawEvidence;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.finding.Rectification;
import org.luoshi.finding.Rectifications;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** Copies of photos, and their withdrawal: who may is a question of who recorded the photo and who leads the group. */
@ApplicationScoped
public class TreatEvidence {
    private final EvidenceRecords records;
    private final Findings findings;
    private final Rectifications rectifications;
    private final GroupMembers members;
    private final DeriveCopy deriveCopy;
    private final WithdrawEvidence withdrawEvidence;

    TreatEvidence(
            EvidenceRecords records,
            Findings findings,
            Rectifications rectifications,
            GroupMembers members,
            DeriveCopy deriveCopy,
            WithdrawEvidence withdrawEvidence) {
        this.records = records;
        this.findings = findings;
        this.rectifications = rectifications;
        this.members = members;
        this.deriveCopy = deriveCopy;
        this.withdrawEvidence = withdrawEvidence;
    }

    /** 脱敏 or 标注. */
    public Finding copy(CopyManifest copy, Caller caller) {
        var photo = records.requireOfFinding(copy.parentId());
        if (!EvidencePolicy.mayCopy(caller, photo.capturedBy(), leads(photo, caller))) {
            throw notYours(photo, caller);
        }
        deriveCopy.derive(copy);
        return findingOf(photo);
    }

    /** 撤回, while nobody has decided by the photo. A copy may go at any time. */
    public Finding withdraw(UUID id, String reason, Caller caller) {
        var evidence = records.requireOfFinding(id);
        if (!EvidencePolicy.mayWithdraw(caller, evidence.capturedBy(), leads(evidence, caller))) {
            throw notYours(evidence, caller);
        }
        var finding = findingOf(evidence);
        if (evidence.parentId().isEmpty() && (finding.isSettled() || isJudged(evidence))) {
            throw new DomainException.RuleViolated(EvidenceError.EVIDENCE_SETTLED, "finding " + finding.id());
        }
        withdrawEvidence.withdraw(id, reason);
        return finding;
    }

    private boolean isJudged(Evidence evidence) {
        return evidence.rectificationId()
                .flatMap(rectifications::findByIdOptional)
                .flatMap(Rectification::verification)
                .isPresent();
    }

    private Finding findingOf(Evidence evidence) {
        return findings.require(evidence.findingId().orElseThrow());
    }

    private boolean leads(Evidence evidence, Caller caller) {
        var plan = evidence.planId();
        return plan != null && members.isLeader(plan, caller.officerId());
    }

    private static DomainException notYours(Evidence evidence, Caller caller) {
        return new DomainException.Forbidden(
                EvidenceError.EVIDENCE_NOT_YOURS, "officer " + caller.officerId() + " and photo " + evidence.id());
    }
}
