package org.luoshi.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PastDays;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 与行政执法监督、备案审查监督衔接 (R733-22): records what was handed over on paper and what came back. */
@ApplicationScoped
public class HandOver {
    private final Handovers handovers;
    private final Conclusions conclusions;
    private final PastDays pastDays;
    private final AuditTrail auditTrail;
    private final Clock clock;

    HandOver(Handovers handovers, Conclusions conclusions, PastDays pastDays, AuditTrail auditTrail, Clock clock) {
        this.handovers = handovers;
        this.conclusions = conclusions;
        this.pastDays = pastDays;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The day of the handover is not in the future, and not before the conclusion was signed. */
    @Transactional
    public Handover record(UUID conclusionId, Handover.Content content, Caller caller) {
        var conclusion = conclusions.require(conclusionId);
        if (!AdvicePolicy.mayHandOver(conclusion.status())) {
            throw new DomainException.RuleViolated(
                    AdviceError.HANDOVER_CONCLUSION_UNSIGNED,
                    "conclusion " + conclusionId + " is " + conclusion.status());
        }
        var said = content.checked();
        var signedOn = TimeSource.dateOf(conclusion.signedAt().orElseThrow());
        pastDays.require("handedOn", said.handedOn(), signedOn);
        var handover = Handover.of(conclusion, said, caller.officerId(), clock.instant());
        handovers.persist(handover);
        audit("HANDOVER_RECORDED", handover, conclusion, said.subject());
        return handover;
    }

    @Transactional
    public Handover answer(UUID handoverId, String answer, LocalDate answeredOn) {
        var handover = handovers.lock(handoverId);
        var said = Texts.body("answer", answer);
        handover.answer(
                said,
                pastDays.require("answeredOn", answeredOn, handover.content().handedOn()));
        audit("HANDOVER_ANSWERED", handover, conclusions.require(handover.conclusionId()), said);
        return handover;
    }

    private void audit(String action, Handover handover, Conclusion conclusion, String note) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "handover",
                        handover.id(),
                        handover.jurisdictionId(),
                        handover.matterId(),
                        Map.of(
                                "supervision",
                                handover.content().supervision(),
                                "body",
                                handover.content().body(),
                                "note",
                                note))
                .underPlan(conclusion.planId())
                .forOfficeOnly());
    }
}
