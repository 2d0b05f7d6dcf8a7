package org.luoshi.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.consequence.ConsequenceError;
import org.luoshi.consequence.RedactionPolicy;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/**
 * 通报表扬 (R733-21, BZ-29, row 77): proposed by the office after the redaction step of every circular (decision 10), approved by a leader who did
 * not propose it, and told in the next 《督查专报》 (JS-18).
 */
@ApplicationScoped
public class CommendUnit {
    private final Merits merits;
    private final Commendations commendations;
    private final Matters matters;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    CommendUnit(
            Merits merits,
            Commendations commendations,
            Matters matters,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.merits = merits;
        this.commendations = commendations;
        this.matters = matters;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** For a good practice: the unit that is responsible where it was found. */
    @Transactional
    public Commendation forFinding(UUID findingId, String text, String redaction, Caller caller) {
        return propose(merits.ofFinding(findingId), text, redaction, caller);
    }

    /** For a matter that the unit has settled in time. */
    @Transactional
    public Commendation forMatter(UUID matterId, UUID unitId, String text, String redaction, Caller caller) {
        return propose(merits.ofMatter(matterId, unitId), text, redaction, caller);
    }

    private Commendation propose(Merit merit, String text, String redaction, Caller caller) {
        if (commendations.stands(merit)) {
            throw new DomainException.Conflict(CommendationError.COMMENDATION_STANDS, merit + " is commended already");
        }
        var commendation = Commendation.propose(
                merit, redacted(text), Texts.body("redaction", redaction), caller.officerId(), clock.instant());
        commendations.persistAndFlush(commendation);
        audit("COMMENDATION_PROPOSED", commendation, commendation.redaction());
        events.fire(new CommendationProposed(
                commendation.id(),
                commendation.matterId(),
                commendation.jurisdictionId(),
                title(commendation),
                commendation.proposedBy()));
        return commendation;
    }

    private static String redacted(String text) {
        var written = Texts.body("text", text);
        var found = RedactionPolicy.found(written);
        if (!found.isEmpty()) {
            throw new DomainException.Invalid(
                    ConsequenceError.REDACTION_NEEDED,
                    "the text holds " + found,
                    Map.of("kinds", found.stream().map(Enum::name).toList()));
        }
        return written;
    }

    /**
     * @param returnReason null approves it
     */
    @Transactional
    public Commendation decide(UUID commendationId, @Nullable String returnReason, Caller leader) {
        var commendation = commendations.lock(commendationId);
        return returnReason == null
                ? approve(commendation, leader)
                : sendBack(commendation, Texts.body("returnReason", returnReason), leader);
    }

    private Commendation approve(Commendation commendation, Caller leader) {
        var now = clock.instant();
        commendation.approve(leader.officerId(), now);
        merits.requireStanding(commendation.merit());
        audit("COMMENDATION_APPROVED", commendation, "");
        events.fire(new CommendationApproved(
                commendation.id(),
                commendation.matterId(),
                commendation.jurisdictionId(),
                commendation.unitId(),
                title(commendation),
                commendation.proposedBy(),
                now));
        return commendation;
    }

    private Commendation sendBack(Commendation commendation, String word, Caller leader) {
        commendation.sendBack(word, leader.officerId(), clock.instant());
        audit("COMMENDATION_RETURNED", commendation, word);
        events.fire(new CommendationReturned(
                commendation.id(), commendation.matterId(), title(commendation), commendation.proposedBy()));
        return commendation;
    }

    /** 撤回 while no leader has decided. */
    @Transactional
    public Commendation withdraw(UUID commendationId, String reason, Caller caller) {
        var commendation = commendations.lock(commendationId);
        var why = Texts.body("reason", reason);
        commendation.withdraw(why, caller.officerId(), clock.instant());
        audit("COMMENDATION_WITHDRAWN", commendation, why);
        return commendation;
    }

    /** 撤销 what was approved: its points are countered, and it leaves the draft of a report. */
    @Transactional
    public Commendation revoke(UUID commendationId, String reason, Caller caller) {
        var commendation = commendations.lock(commendationId);
        var why = Texts.body("reason", reason);
        commendation.revoke(why, caller.officerId(), clock.instant());
        audit("COMMENDATION_REVOKED", commendation, why);
        events.fire(new CommendationRevoked(
                commendation.id(), commendation.matterId(), commendation.unitId(), title(commendation), why));
        return commendation;
    }

    /** 已通报 in an issue of the 《督查专报》. */
    @Transactional
    public void report(UUID commendationId, UUID reportId, String number, LocalDate on) {
        var commendation = commendations.lock(commendationId);
        commendation.report(reportId, number, on);
        audit("COMMENDATION_REPORTED", commendation, number);
    }

    private String title(Commendation commendation) {
        return matters.require(commendation.matterId()).title();
    }

    private void audit(String action, Commendation commendation, String note) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "commendation",
                        commendation.id(),
                        commendation.jurisdictionId(),
                        commendation.matterId(),
                        Map.of("status", commendation.status(), "text", commendation.text(), "note", note))
                .forOfficeOnly());
    }
}
