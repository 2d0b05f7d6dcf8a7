package org.luoshi.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.evidence.EvidenceOwner;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.EvidenceRecords;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.evidence.ExpectEvidence;
import org.luoshi.evidence.PhotoManifest;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterClosed;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 整改 round by round: ordered by the office, reported by the unit, verified by an inspector. */
@ApplicationScoped
public class RectifyFinding {
    private final Findings findings;
    private final Rectifications rectifications;
    private final Matters matters;
    private final EvidenceRecords evidence;
    private final ExpectEvidence expectEvidence;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    RectifyFinding(
            Findings findings,
            Rectifications rectifications,
            Matters matters,
            EvidenceRecords evidence,
            ExpectEvidence expectEvidence,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.findings = findings;
        this.rectifications = rectifications;
        this.matters = matters;
        this.evidence = evidence;
        this.expectEvidence = expectEvidence;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** Tells the unit what to do by when. Who may order is decided by the inspection; this runs in its transaction. */
    public Finding order(UUID findingId, LocalDate dueOn, String requirement) {
        var now = clock.instant();
        if (dueOn.isBefore(TimeSource.dateOf(now))) {
            throw DomainException.Invalid.field("dueOn", "in the past");
        }
        var finding = findings.require(findingId);
        var matter = lockOpenMatter(finding);
        var asked = Texts.body("requirement", requirement);
        finding.orderRectification(dueOn, asked);
        matter.touch(now);
        audit("RECTIFICATION_ORDERED", finding, Map.of("dueOn", dueOn, "requirement", asked));
        events.fire(new RectificationOrdered(
                finding.id(), matter.id(), matter.jurisdictionId(), matter.title(), unitOf(finding), dueOn, now));
        return finding;
    }

    /** 超出方案范围: an approver says that it is acted upon nevertheless (R733-15). Who may is decided by the inspection. */
    public Finding approveOutside(UUID findingId, Caller approver) {
        var finding = findings.require(findingId);
        var matter = lockOpenMatter(finding);
        finding.approveOutside(approver.officerId(), clock.instant());
        audit("OUTSIDE_FINDING_APPROVED", finding, Map.of("outsidePlan", finding.outsidePlan()));
        tellDecided(finding, matter);
        return finding;
    }

    /** The same approver says, with the reason, that it is not acted upon: it is kept, and the matter does not wait for it. */
    public Finding dismissOutside(UUID findingId, String reason, Caller approver) {
        var finding = findings.require(findingId);
        var matter = lockOpenMatter(finding);
        var why = Texts.body("reason", reason);
        finding.dismissOutside(why, approver.officerId(), clock.instant());
        audit("OUTSIDE_FINDING_DISMISSED", finding, Map.of("outsidePlan", finding.outsidePlan(), "reason", why));
        tellDecided(finding, matter);
        return finding;
    }

    private void tellDecided(Finding finding, Matter matter) {
        events.fire(new OutsideFindingDecided(finding.id(), matter.id(), matter.title(), finding.recordedBy()));
    }

    /** The unit says what it did; photos follow. The same report again changes nothing. */
    public Finding report(
            UUID findingId, UUID rectificationId, String measures, List<PhotoManifest> photos, Caller reporter) {
        var finding = findings.require(findingId);
        if (!unitOf(finding).equals(reporter.unitId())) {
            throw new DomainException.NotFound(FindingError.FINDING_NOT_FOUND, findingId);
        }
        var matter = lockOpenMatter(finding);
        if (rectifications
                        .find("id = ?1 and findingId = ?2", rectificationId, findingId)
                        .count()
                > 0) {
            return finding;
        }
        var now = clock.instant();
        var text = Texts.body("measures", measures);
        finding.reportRectified();
        int round = rectifications.latest(findingId).map(Rectification::round).orElse(0) + 1;
        rectifications.persistAndFlush(
                Rectification.report(rectificationId, findingId, round, text, reporter.officerId(), now));
        expect(finding, rectificationId, EvidencePurpose.RECTIFICATION, photos);
        matter.touch(now);
        audit("RECTIFICATION_REPORTED", finding, Map.of("round", round, "measures", text, "photos", photos.size()));
        events.fire(new RectificationReported(
                finding.id(),
                matter.id(),
                matter.jurisdictionId(),
                matter.title(),
                unitOf(finding),
                finding.planId().orElse(null),
                finding.recordedBy(),
                round,
                now));
        return finding;
    }

    /** An inspector says whether it was put right. */
    public Finding verify(
            UUID findingId,
            VerificationResult result,
            String note,
            boolean onSite,
            List<PhotoManifest> photos,
            Caller inspector) {
        var now = clock.instant();
        var finding = findings.require(findingId);
        var matter = lockOpenMatter(finding);
        switch (result) {
            case PASSED -> finding.passVerification();
            case FAILED -> finding.failVerification();
        }
        var rectification = rectifications.latest(findingId).orElseThrow();
        if (result == VerificationResult.PASSED) {
            requireHeldEvidence(rectification);
        }
        var said = new Verification(result, Texts.body("note", note), inspector.officerId(), now, onSite);
        rectification.verify(said);
        expect(finding, rectification.id(), EvidencePurpose.VERIFICATION, photos);
        matter.touch(now);
        var action = result == VerificationResult.PASSED ? "RECTIFICATION_VERIFIED" : "VERIFICATION_FAILED";
        audit(action, finding, Map.of("round", rectification.round(), "note", said.note(), "onSite", onSite));
        events.fire(event(result, finding, matter, rectification.round()));
        return finding;
    }

    /** What is settled closes with its matter. */
    void closeWith(@Observes MatterClosed closed) {
        findings.ofMatters(List.of(closed.matterId())).forEach(Finding::close);
    }

    private Object event(VerificationResult result, Finding finding, Matter matter, int round) {
        var now = clock.instant();
        return switch (result) {
            case PASSED ->
                new RectificationVerified(
                        finding.id(),
                        matter.id(),
                        matter.jurisdictionId(),
                        matter.title(),
                        unitOf(finding),
                        round,
                        now);
            case FAILED ->
                new VerificationFailed(
                        finding.id(),
                        matter.id(),
                        matter.jurisdictionId(),
                        matter.title(),
                        unitOf(finding),
                        round,
                        now);
        };
    }

    private void requireHeldEvidence(Rectification rectification) {
        var missing = evidence.find(
                        "rectificationId = ?1 and purpose = ?2 and state = ?3 and parentId is null and withdrawal.at is null",
                        rectification.id(),
                        EvidencePurpose.RECTIFICATION,
                        EvidenceState.EXPECTED)
                .count();
        if (missing > 0) {
            throw new DomainException.RuleViolated(
                    FindingError.EVIDENCE_INCOMPLETE,
                    missing + " photos of rectification " + rectification.id() + " have not arrived",
                    Map.of("missing", missing));
        }
    }

    /** Verbs on the findings of one matter, and its closing, happen one after the other. */
    private Matter lockOpenMatter(Finding finding) {
        var matter = matters.lock(finding.matterId());
        if (matter.isClosed()) {
            throw new DomainException.RuleViolated(FindingError.MATTER_CLOSED, "matter " + matter.id() + " is closed");
        }
        findings.reread(finding);
        return matter;
    }

    private void expect(Finding finding, UUID rectificationId, EvidencePurpose purpose, List<PhotoManifest> photos) {
        var owner = new EvidenceOwner(
                finding.jurisdictionId(),
                finding.matterId(),
                finding.planId().orElse(null),
                finding.id(),
                rectificationId,
                purpose);
        expectEvidence.expect(owner, FieldReport.atMostNine(photos), Optional.empty());
    }

    private void audit(String action, Finding finding, Map<String, ?> after) {
        var written = AuditRecord.ofMatter(
                action, "finding", finding.id(), finding.jurisdictionId(), finding.matterId(), after);
        auditTrail.write(finding.planId().map(written::underPlan).orElse(written));
    }

    private static UUID unitOf(Finding finding) {
        return finding.observation().responsibleUnitId();
    }
}
