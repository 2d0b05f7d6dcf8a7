package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.matter.DuplicateAnswer;
import org.luoshi.matter.DuplicateDecision;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.Matters;
import org.luoshi.matter.RegisterMatter;
import org.luoshi.matter.Registration;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 举一反三 (BZ-33, row 61): proposed on the spot, registered by the office; the new matter is linked with the one that it came from (JC-09). */
@ApplicationScoped
public class DeriveMatter {
    private final Derivations derivations;
    private final Findings findings;
    private final InspectionPlans plans;
    private final Matters matters;
    private final RegisterMatter registerMatter;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DeriveMatter(
            Derivations derivations,
            Findings findings,
            InspectionPlans plans,
            Matters matters,
            RegisterMatter registerMatter,
            AuditTrail auditTrail,
            Clock clock) {
        this.derivations = derivations;
        this.findings = findings;
        this.plans = plans;
        this.matters = matters;
        this.registerMatter = registerMatter;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The same proposal again changes nothing. Under a sealed plan it is as sealed as its finding. */
    public Derivation propose(UUID derivationId, UUID findingId, String title, String note, Caller proposer) {
        var finding = findings.require(findingId);
        var known = derivations.findById(derivationId);
        if (known != null && known.findingId().equals(findingId)) {
            return known;
        }
        if (known != null) {
            throw new DomainException.NotFound(InspectionError.DERIVATION_NOT_FOUND, derivationId);
        }
        var derivation = Derivation.propose(
                derivationId,
                findingId,
                Texts.line("title", title),
                Texts.body("note", note),
                proposer.officerId(),
                clock.instant());
        derivations.persistAndFlush(derivation);
        audit("DERIVATION_PROPOSED", finding, Map.of("title", derivation.title()));
        return derivation;
    }

    /** Registers it as a matter of its own, linked with the one under which the finding was made. Waits while the plan is sealed. */
    public Derivation register(UUID derivationId, UUID matterId, Caller clerk) {
        var derivation = derivations.lock(derivationId);
        derivation.requireProposed();
        var finding = findings.require(derivation.findingId());
        requireUnsealed(finding);
        var origin = matters.require(finding.matterId());
        var linked = new DuplicateAnswer(DuplicateDecision.LINKED, origin.id(), "举一反三，源于问题 " + finding.receiptNumber());
        var matter = registerMatter.register(
                matterId, registration(derivation, finding, origin.registration()), false, false, linked, clerk);
        matters.flush();
        derivation.register(matter.id(), clerk.officerId(), clock.instant());
        audit("DERIVATION_REGISTERED", finding, Map.of("title", derivation.title(), "derivedMatterId", matter.id()));
        return derivation;
    }

    public Derivation decline(UUID derivationId, String reason, Caller clerk) {
        var derivation = derivations.lock(derivationId);
        var why = Texts.body("reason", reason);
        derivation.decline(why, clerk.officerId(), clock.instant());
        audit("DERIVATION_DECLINED", findings.require(derivation.findingId()), Map.of("reason", why));
        return derivation;
    }

    /** 现场发现, on the proposal that the chief approves with the initiation (R733-11). */
    private static Registration registration(Derivation derivation, Finding finding, Registration origin) {
        var place = origin.placeName();
        return new Registration(
                derivation.title(),
                MatterSource.FIELD_FINDING,
                finding.receiptNumber(),
                null,
                null,
                null,
                LegalBasis.APPROVED_PROPOSAL,
                "督查发现 " + finding.receiptNumber(),
                origin.system(),
                origin.urgency(),
                derivation.note(),
                finding.observation().text(),
                place == null ? "全市" : place,
                origin.latitude(),
                origin.longitude(),
                null);
    }

    private void requireUnsealed(Finding finding) {
        finding.planId().map(plans::require).filter(InspectionPlan::isSealed).ifPresent(plan -> {
            throw new DomainException.RuleViolated(
                    InspectionError.PLAN_WRONG_STATUS, "plan " + plan.id() + " is still sealed");
        });
    }

    private void audit(String action, Finding finding, Map<String, ?> after) {
        var written = AuditRecord.ofMatter(
                        action, "finding", finding.id(), finding.jurisdictionId(), finding.matterId(), after)
                .forOfficeOnly();
        auditTrail.write(finding.planId().map(written::underPlan).orElse(written));
    }
}
