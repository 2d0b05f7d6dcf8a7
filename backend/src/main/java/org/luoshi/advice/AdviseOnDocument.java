package org.luoshi.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.matter.NumberSeries;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PastDays;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 建议改变或者撤销 an unfit document (R733-19): drafted, reviewed by another officer, decided by the head of the government, its outcome recorded. */
@ApplicationScoped
public class AdviseOnDocument {
    private final DocumentAdvices advices;
    private final Conclusions conclusions;
    private final NumberSeries numbers;
    private final PastDays pastDays;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    AdviseOnDocument(
            DocumentAdvices advices,
            Conclusions conclusions,
            NumberSeries numbers,
            PastDays pastDays,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.advices = advices;
        this.conclusions = conclusions;
        this.numbers = numbers;
        this.pastDays = pastDays;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public DocumentAdvice draft(UUID conclusionId, DocumentAdvice.Content content, Caller caller) {
        var conclusion = founded(conclusionId);
        var advice = DocumentAdvice.draft(conclusion, content.checked(), caller.officerId(), clock.instant());
        advices.persist(advice);
        audit("ADVICE_DRAFTED", advice, conclusion, "");
        events.fire(new AdviceDrafted(
                advice.id(),
                conclusionId,
                advice.matterId(),
                advice.jurisdictionId(),
                advice.content().documentTitle(),
                advice.draftedBy()));
        return advice;
    }

    /**
     * 报送 or 退回.
     *
     * @param returnReason null reports it to the head of the government
     */
    @Transactional
    public DocumentAdvice review(UUID adviceId, @Nullable String returnReason, Caller caller) {
        var advice = advices.lock(adviceId);
        advice.requireReviewableBy(caller.officerId());
        var reason = Texts.optional("returnReason", returnReason);
        if (reason == null) {
            submit(advice, caller);
        } else {
            advice.sendBack(reason, caller.officerId(), clock.instant());
            audit("ADVICE_RETURNED", advice, conclusions.require(advice.conclusionId()), reason);
        }
        events.fire(new AdviceReviewed(
                advice.id(),
                advice.conclusionId(),
                advice.matterId(),
                advice.jurisdictionId(),
                advice.content().documentTitle(),
                advice.draftedBy(),
                reason == null));
        return advice;
    }

    private void submit(DocumentAdvice advice, Caller caller) {
        var conclusion = founded(advice.conclusionId());
        var now = clock.instant();
        var number = numbers.next(
                advice.jurisdictionId(),
                DocumentAdvice.SERIES,
                TimeSource.dateOf(now).getYear());
        advice.submit(number, caller.officerId(), now);
        audit("ADVICE_SUBMITTED", advice, conclusion, number);
    }

    /** 采纳, with or without a word. */
    @Transactional
    public DocumentAdvice adopt(UUID adviceId, @Nullable String instruction, Caller chief) {
        var advice = advices.lock(adviceId);
        advice.adopt(Texts.optional("instruction", instruction), chief.officerId(), clock.instant());
        return decided("ADVICE_ADOPTED", advice);
    }

    /** 不采纳, with the reason. */
    @Transactional
    public DocumentAdvice decline(UUID adviceId, String reason, Caller chief) {
        var advice = advices.lock(adviceId);
        advice.decline(Texts.body("instruction", reason), chief.officerId(), clock.instant());
        return decided("ADVICE_DECLINED", advice);
    }

    private DocumentAdvice decided(String action, DocumentAdvice advice) {
        audit(
                action,
                advice,
                conclusions.require(advice.conclusionId()),
                advice.instruction().orElse(""));
        events.fire(new AdviceDecided(
                advice.id(),
                advice.conclusionId(),
                advice.matterId(),
                advice.content().documentTitle(),
                Set.of(advice.draftedBy(), advice.reviewedBy().orElseThrow())));
        return advice;
    }

    /**
     * @param settledOn not in the future, and not before the decision
     */
    @Transactional
    public DocumentAdvice settle(UUID adviceId, String outcome, LocalDate settledOn) {
        var advice = advices.lock(adviceId);
        var earliest = advice.decidedAt().map(TimeSource::dateOf).orElse(settledOn);
        advice.settle(Texts.body("outcome", outcome), pastDays.require("settledOn", settledOn, earliest));
        audit("ADVICE_SETTLED", advice, conclusions.require(advice.conclusionId()), outcome);
        return advice;
    }

    private Conclusion founded(UUID conclusionId) {
        var conclusion = conclusions.require(conclusionId);
        if (!AdvicePolicy.mayAdvise(conclusion.status())) {
            throw new DomainException.RuleViolated(
                    AdviceError.ADVICE_CONCLUSION_OPEN, "conclusion " + conclusionId + " is " + conclusion.status());
        }
        return conclusion;
    }

    private void audit(String action, DocumentAdvice advice, Conclusion conclusion, String note) {
        var said = advice.content();
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "documentAdvice",
                        advice.id(),
                        advice.jurisdictionId(),
                        advice.matterId(),
                        Map.of(
                                "document",
                                said.documentTitle(),
                                "issuer",
                                said.issuer(),
                                "remedy",
                                said.remedy(),
                                "note",
                                note))
                .underPlan(conclusion.planId())
                .forOfficeOnly());
    }
}
