package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanParticipants;
import org.luoshi.matter.Matters;
import org.luoshi.matter.NumberSeries;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 签发督查结论 by an officer who is not of the group; not while a statement lacks evidence that is here (R733-16, row 69). */
@ApplicationScoped
public class SignConclusion {
    /** 督结〔年〕n号. */
    static final String SERIES = "督结";

    private final Conclusions conclusions;
    private final ConclusionVersions versions;
    private final InspectionPlans plans;
    private final PlanParticipants participants;
    private final PlanProof planProof;
    private final ConclusionPaper paper;
    private final Matters matters;
    private final NumberSeries numbers;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    SignConclusion(
            Conclusions conclusions,
            ConclusionVersions versions,
            InspectionPlans plans,
            PlanParticipants participants,
            PlanProof planProof,
            ConclusionPaper paper,
            Matters matters,
            NumberSeries numbers,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.conclusions = conclusions;
        this.versions = versions;
        this.plans = plans;
        this.participants = participants;
        this.planProof = planProof;
        this.paper = paper;
        this.matters = matters;
        this.numbers = numbers;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 签发: takes a number and puts the signer's name under the text. */
    public Conclusion sign(UUID conclusionId, Caller signer) {
        var conclusion = waiting(conclusionId, signer);
        var version = versions.latest(conclusionId);
        var gathered = planProof.of(conclusion.planId());
        version.text().requireComplete();
        StatementPolicy.requireSupported(version.text().statements(), gathered.proof());
        var now = clock.instant();
        conclusion.sign(signer.officerId(), number(conclusion, now), now);
        var signature = paper.ofConclusion(
                        conclusion,
                        matters.require(conclusion.matterId()),
                        plans.require(conclusion.planId()),
                        version.text(),
                        gathered)
                .by(signer, now);
        version.sign(signature);
        audit(
                "CONCLUSION_SIGNED",
                conclusion,
                Map.of("number", conclusion.number().orElseThrow(), "signature", signature));
        return conclusion;
    }

    /** 退回修改, with the reason. */
    public Conclusion returnToGroup(UUID conclusionId, String reason, Caller officer) {
        var conclusion = waiting(conclusionId, officer);
        var why = Texts.body("reason", reason);
        conclusion.returnToGroup(officer.officerId(), why);
        audit("CONCLUSION_RETURNED", conclusion, Map.of("reason", why));
        events.fire(new ConclusionReturned(
                conclusionId, conclusion.planId(), conclusion.matterId(), conclusion.title(), conclusion.version()));
        return conclusion;
    }

    private Conclusion waiting(UUID conclusionId, Caller officer) {
        var conclusion = conclusions.lock(conclusionId);
        conclusion.requireWaitingFor(officer.officerId());
        if (participants.group(conclusion.planId()).contains(officer.officerId())) {
            throw new DomainException.Forbidden(
                    ConclusionError.CONCLUSION_SELF_APPROVAL, officer.officerId() + " is of the group");
        }
        return conclusion;
    }

    private String number(Conclusion conclusion, Instant now) {
        return numbers.next(
                conclusion.jurisdictionId(), SERIES, TimeSource.dateOf(now).getYear());
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
