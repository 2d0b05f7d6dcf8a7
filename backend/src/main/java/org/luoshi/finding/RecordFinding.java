package org.luoshi.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.Calendars;
import org.luoshi.evidence.EvidenceOwner;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.ExpectEvidence;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.organization.Organization;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/**
 * Takes in a finding. Who may bring one is decided by the inspection; this runs in its transaction. Findings of one matter come in one
 * after the other, so the same finding sent twice, by whatever command, is one finding.
 */
@ApplicationScoped
public class RecordFinding {
    private final Findings findings;
    private final Matters matters;
    private final Organization organization;
    private final MatterRules matterRules;
    private final Calendars calendars;
    private final ExpectEvidence expectEvidence;
    private final ReceiptNumbers receiptNumbers;
    private final CurrentCaller currentCaller;
    private final AuditTrail auditTrail;
    private final Event<FindingRecorded> recorded;
    private final Clock clock;

    RecordFinding(
            Findings findings,
            Matters matters,
            Organization organization,
            MatterRules matterRules,
            Calendars calendars,
            ExpectEvidence expectEvidence,
            ReceiptNumbers receiptNumbers,
            CurrentCaller currentCaller,
            AuditTrail auditTrail,
            Event<FindingRecorded> recorded,
            Clock clock) {
        this.findings = findings;
        this.matters = matters;
        this.organization = organization;
        this.matterRules = matterRules;
        this.calendars = calendars;
        this.expectEvidence = expectEvidence;
        this.receiptNumbers = receiptNumbers;
        this.currentCaller = currentCaller;
        this.auditTrail = auditTrail;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Under a sealed plan nothing outside moves, not even the matter's time of last activity. */
    public Finding record(FieldReport report, FieldReport.Origin origin) {
        var matter = matters.lock(origin.matterId());
        var known = findings.findById(report.findingId());
        if (known != null) {
            return known;
        }
        if (matter.isClosed() && !origin.isFollowUp()) {
            throw new DomainException.RuleViolated(FindingError.MATTER_CLOSED, "matter " + matter.id() + " is closed");
        }
        organization.unit(matter.jurisdictionId(), report.observation().responsibleUnitId());
        var now = clock.instant();
        var me = currentCaller.get().officerId();
        var today = TimeSource.dateOf(now);
        var finding = Finding.record(
                report,
                origin,
                matter.jurisdictionId(),
                dueOn(report, matter, today),
                me,
                receiptNumbers.next(today),
                now);
        findings.persistAndFlush(finding);
        expectEvidence.expect(owner(finding), report.photos(), Optional.of(report.sentAt()));
        if (!origin.isSealed()) {
            matter.touch(now);
        }
        auditTrail.write(audit(finding, report));
        recorded.fire(event(finding, matter, now));
        return finding;
    }

    /** When none is given, severity says how many working days the unit has. */
    private @Nullable LocalDate dueOn(FieldReport report, Matter matter, LocalDate today) {
        var observation = report.observation();
        if (report.dueOn() != null || observation.kind() != FindingKind.PROBLEM) {
            return report.dueOn();
        }
        return calendars
                .current()
                .after(today, observation.severity().workingDays(matterRules.of(matter)))
                .dueOn();
    }

    private static EvidenceOwner owner(Finding finding) {
        return new EvidenceOwner(
                finding.jurisdictionId(),
                finding.matterId(),
                finding.planId().orElse(null),
                finding.id(),
                null,
                EvidencePurpose.FINDING);
    }

    private static AuditRecord audit(Finding finding, FieldReport report) {
        var observation = finding.observation();
        var after = Map.of(
                "kind", observation.kind(),
                "category", observation.category(),
                "severity", observation.severity(),
                "text", observation.text(),
                "photos", report.photos().size(),
                "outsidePlan", finding.outsidePlan(),
                "receiptNumber", finding.receiptNumber());
        var written = AuditRecord.ofMatter(
                        "FINDING_RECORDED",
                        "finding",
                        finding.id(),
                        finding.jurisdictionId(),
                        finding.matterId(),
                        after)
                .doneAt(finding.recordedAt());
        return finding.planId().map(written::underPlan).orElse(written);
    }

    private static FindingRecorded event(Finding finding, Matter matter, Instant now) {
        var observation = finding.observation();
        return new FindingRecorded(
                finding.id(),
                matter.id(),
                matter.jurisdictionId(),
                matter.title(),
                finding.planId().orElse(null),
                observation.responsibleUnitId(),
                observation.kind(),
                observation.severity(),
                finding.recordedBy(),
                now);
    }
}
