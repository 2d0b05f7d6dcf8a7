package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.finding.FindingError;
import org.luoshi.finding.Findings;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 对方签字 on an announced visit; whoever comes unannounced or covertly asks nobody to sign. */
@ApplicationScoped
public class TakeSignature {
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final SiteVisits visits;
    private final Findings findings;
    private final TargetSignatures signatures;
    private final AuditTrail auditTrail;
    private final Clock clock;

    TakeSignature(
            InspectionPlans plans,
            GroupMembers members,
            SiteVisits visits,
            Findings findings,
            TargetSignatures signatures,
            AuditTrail auditTrail,
            Clock clock) {
        this.plans = plans;
        this.members = members;
        this.visits = visits;
        this.findings = findings;
        this.signatures = signatures;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The same signature again, by whatever command, changes nothing. */
    public TargetSignature take(TakenSignature taken, Caller inspector) {
        var plan = plans.lock(visits.require(taken.visitId()).planId());
        members.requireMember(plan.id(), inspector.officerId());
        requireAnnounced(plan);
        var known = signatures.findById(taken.signatureId());
        if (known != null && known.planId().equals(plan.id())) {
            return known;
        }
        if (known != null) {
            throw new DomainException.NotFound(InspectionError.SIGNATURE_NOT_FOUND, taken.signatureId());
        }
        var now = clock.instant();
        plan.requireInField(taken.signedAtBy(now));
        requireOf(plan.id(), taken.findingIds());
        var signature = TargetSignature.take(taken, plan.id(), inspector.officerId(), now);
        signatures.persistAndFlush(signature);
        auditTrail.write(AuditRecord.ofMatter(
                        "TARGET_SIGNED",
                        "targetSignature",
                        signature.id(),
                        plan.jurisdictionId(),
                        plan.matterId(),
                        Map.of(
                                "note", signature.signed().person(),
                                "agrees", signature.signed().agrees(),
                                "sha256", signature.sha256()))
                .underPlan(plan.id())
                .forOfficeOnly()
                .doneAt(taken.signedAt()));
        return signature;
    }

    private static void requireAnnounced(InspectionPlan plan) {
        if (plan.assignment().mode() != VisitMode.ANNOUNCED) {
            throw new DomainException.RuleViolated(
                    InspectionError.SIGNATURE_NOT_ANNOUNCED,
                    "plan " + plan.id() + " is " + plan.assignment().mode());
        }
    }

    private void requireOf(UUID planId, List<UUID> findingIds) {
        var known = findings.ofIds(findingIds).stream()
                .filter(finding -> finding.planId().map(planId::equals).orElse(false))
                .map(finding -> finding.id())
                .toList();
        for (var id : findingIds) {
            if (!known.contains(id)) {
                throw new DomainException.NotFound(FindingError.FINDING_NOT_FOUND, id);
            }
        }
    }
}
