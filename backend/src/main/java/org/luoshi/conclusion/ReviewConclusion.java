package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 复核 (R733-17): somebody who had no part in the conclusion decides whether it holds; the decision goes to the unit at once. */
@ApplicationScoped
public class ReviewConclusion {
    private final Conclusions conclusions;
    private final ConclusionVersions versions;
    private final ReviewRequests reviews;
    private final ReviewerChoice choice;
    private final PlanProof planProof;
    private final ConclusionPaper paper;
    private final Matters matters;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    ReviewConclusion(
            Conclusions conclusions,
            ConclusionVersions versions,
            ReviewRequests reviews,
            ReviewerChoice choice,
            PlanProof planProof,
            ConclusionPaper paper,
            Matters matters,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.conclusions = conclusions;
        this.versions = versions;
        this.reviews = reviews;
        this.choice = choice;
        this.planProof = planProof;
        this.paper = paper;
        this.matters = matters;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 指派复核人; another may be assigned as long as nothing is decided. */
    public Conclusion assign(UUID conclusionId, UUID reviewerId, Caller officer) {
        var conclusion = conclusions.lock(conclusionId);
        var review = reviews.requireOf(conclusionId);
        choice.require(conclusion, reviewerId);
        review.assign(reviewerId, officer.officerId(), clock.instant());
        audit("REVIEWER_ASSIGNED", conclusion, Map.of("reviewerId", reviewerId));
        events.fire(new ReviewerAssigned(conclusionId, conclusion.matterId(), conclusion.title(), reviewerId));
        return conclusion;
    }

    /**
     * 复核决定, signed.
     *
     * @param revised what the conclusion says from now on, where it is revised
     */
    public Conclusion decide(
            UUID conclusionId,
            ReviewDecision decision,
            String reasons,
            @Nullable ConclusionText revised,
            Caller reviewer) {
        var conclusion = conclusions.lock(conclusionId);
        var review = reviews.requireOf(conclusionId);
        review.requireReviewer(reviewer.officerId());
        choice.requireFree(conclusion, reviewer.officerId());
        if ((decision == ReviewDecision.REVISE) != (revised != null)) {
            throw DomainException.Invalid.field("revised", "with REVISE, and only then");
        }
        var why = Texts.body("reasons", reasons);
        var now = clock.instant();
        var matter = matters.require(conclusion.matterId());
        var words = paper.ofReview(conclusion, matter, decision, why);
        if (revised != null) {
            var gathered = planProof.of(conclusion.planId());
            var text = checked(revised, gathered);
            var version = ConclusionVersion.of(
                    conclusionId, versions.latest(conclusionId).number() + 1, text, reviewer.officerId(), now);
            version.sign(paper.body(words, text, gathered).by(reviewer, now));
            versions.persistAndFlush(version);
            review.decide(decision, why, version.signature().orElseThrow());
        } else {
            review.decide(decision, why, words.by(reviewer, now));
        }
        conclusion.reviewed(decision);
        conclusions.flush();
        audit(
                "REVIEW_DECIDED",
                conclusion,
                Map.of(
                        "decision",
                        decision,
                        "reason",
                        why,
                        "signature",
                        review.signature().orElseThrow()));
        events.fire(new ConclusionReviewed(
                conclusionId,
                conclusion.planId(),
                conclusion.matterId(),
                conclusion.jurisdictionId(),
                conclusion.targetUnitId(),
                conclusion.title(),
                decision));
        return conclusion;
    }

    private static ConclusionText checked(ConclusionText revised, PlanProof.Gathered gathered) {
        var text = revised.checked();
        text.requireComplete();
        StatementPolicy.requireOfPlan(text.statements(), gathered.proof());
        StatementPolicy.requireSupported(text.statements(), gathered.proof());
        return text;
    }

    private void audit(String action, Conclusion conclusion, Map<String, ?> after) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "conclusion",
                        conclusion.id(),
                        conclusion.jurisdictionId(),
                        conclusion.matterId(),
                        after)
                .underPlan(conclusion.planId())
                .forOfficeOnly());
    }
}
