package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 申请复核 (R733-17): within 30 calendar days of the receipt, by the head of the unit; its liaison may draft it. */
@ApplicationScoped
public class RequestReview {
    private final Conclusions conclusions;
    private final ConclusionVersions versions;
    private final ReviewRequests reviews;
    private final Objections objections;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    RequestReview(
            Conclusions conclusions,
            ConclusionVersions versions,
            ReviewRequests reviews,
            Objections objections,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.conclusions = conclusions;
        this.versions = versions;
        this.reviews = reviews;
        this.objections = objections;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 草拟, seen by the unit alone; written anew as often as needed. */
    public Conclusion draft(UUID conclusionId, UUID requestId, Objection objection, Caller officer) {
        var conclusion = objectable(conclusionId, officer);
        write(conclusion, requestId, objection, officer);
        audit("REVIEW_DRAFTED", conclusion);
        return conclusion;
    }

    /** Hands it in: the conclusion is under review from here on. */
    public Conclusion request(UUID conclusionId, UUID requestId, Objection objection, Caller head) {
        var conclusion = objectable(conclusionId, head);
        var review = write(conclusion, requestId, objection, head);
        review.request(head.officerId(), clock.instant());
        conclusion.underReview();
        reviews.flush();
        audit("REVIEW_REQUESTED", conclusion);
        events.fire(new ReviewRequested(
                conclusionId,
                conclusion.planId(),
                conclusion.matterId(),
                conclusion.jurisdictionId(),
                conclusion.title()));
        return conclusion;
    }

    private ReviewRequest write(Conclusion conclusion, UUID requestId, Objection objection, Caller officer) {
        var checked = objection.checked(versions.latest(conclusion.id()).text().statements());
        var now = clock.instant();
        var known = reviews.ofConclusion(conclusion.id());
        known.ifPresent(review -> review.write(checked, officer.officerId(), now));
        return known.orElseGet(() -> {
            var review = ReviewRequest.draft(requestId, conclusion.id(), checked, officer.officerId(), now);
            reviews.persistAndFlush(review);
            return review;
        });
    }

    private Conclusion objectable(UUID conclusionId, Caller officer) {
        var conclusion = conclusions.lockOwn(conclusionId, officer);
        if (reviews.ofConclusion(conclusionId)
                .filter(review -> review.status() != ReviewStatus.DRAFTED)
                .isPresent()) {
            throw new DomainException.RuleViolated(
                    ConclusionError.REVIEW_REQUESTED_BEFORE, "conclusion " + conclusionId + " was objected to");
        }
        if (conclusion.status() == ConclusionStatus.FINAL || objections.isOver(conclusion, TimeSource.today(clock))) {
            throw new DomainException.RuleViolated(
                    ConclusionError.OBJECTION_TOO_LATE,
                    "conclusion " + conclusionId + " was received on " + conclusion.receivedOn(),
                    Map.of(
                            "dueOn",
                            objections.term(conclusion).orElseThrow().dueOn().toString()));
        }
        if (conclusion.requireDelivered().receivedOn().isEmpty()) {
            throw new DomainException.RuleViolated(
                    ConclusionError.RECEIPT_MISSING, "conclusion " + conclusionId + " was not received yet");
        }
        return conclusion;
    }

    private void audit(String action, Conclusion conclusion) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "conclusion",
                        conclusion.id(),
                        conclusion.jurisdictionId(),
                        conclusion.matterId(),
                        Map.of("unitId", conclusion.targetUnitId()))
                .underPlan(conclusion.planId()));
    }
}
