package org.luoshi.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PastDays;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/**
 * 移送 after the approval of the accountability proposal (R733-21, R733-23, BZ-39). Nobody is told, and the audit trail keeps that it was
 * done, not what it says.
 */
@ApplicationScoped
public class ReferClue {
    private final ApprovedRungs approvedRungs;
    private final Referrals referrals;
    private final PastDays pastDays;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ReferClue(ApprovedRungs approvedRungs, Referrals referrals, PastDays pastDays, AuditTrail auditTrail, Clock clock) {
        this.approvedRungs = approvedRungs;
        this.referrals = referrals;
        this.pastDays = pastDays;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A second one for the same proposal is refused by the database even to who may not see the first (CONFLICT). */
    @Transactional
    public Referral make(UUID escalationId, ReferralAuthority authority, String clue, String materials, Caller caller) {
        var approved = approvedRungs.require(escalationId, Set.of(EscalationRung.ACCOUNTABILITY_PROPOSAL));
        if (referrals.ofEscalation(escalationId).isPresent()) {
            throw new DomainException.Conflict(
                    ConsequenceError.REFERRAL_MADE, "proposal " + escalationId + " was referred already");
        }
        var referral = Referral.make(
                approved,
                authority,
                Texts.body("clue", clue),
                Texts.body("materials", materials),
                caller.officerId(),
                clock.instant());
        referrals.persist(referral);
        audit("REFERRAL_MADE", referral);
        return referral;
    }

    @Transactional
    public Referral receive(UUID referralId, String receiptNumber, LocalDate receivedOn, Caller caller) {
        var referral = referrals.lock(referralId);
        referral.receive(
                Texts.line("receiptNumber", receiptNumber),
                pastDays.require("receivedOn", receivedOn, TimeSource.dateOf(referral.madeAt())));
        audit("REFERRAL_RECEIVED", referral);
        return referral;
    }

    @Transactional
    public Referral answer(UUID referralId, String answer, LocalDate answeredOn, Caller caller) {
        var referral = referrals.lock(referralId);
        var earliest = referral.receivedOn().orElse(answeredOn);
        referral.answer(Texts.body("answer", answer), pastDays.require("answeredOn", answeredOn, earliest));
        audit("REFERRAL_ANSWERED", referral);
        return referral;
    }

    private void audit(String action, Referral referral) {
        auditTrail.write(AuditRecord.ofMatter(
                        action, "referral", referral.id(), referral.jurisdictionId(), referral.matterId(), Map.of())
                .forOfficeOnly());
    }
}
