package org.luoshi.conclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/** 送达和回执 (R733-16, row 89): the proof of receipt starts the clock. The decision upon a review is received the same way. */
@ApplicationScoped
public class DeliverConclusion {
    private final Conclusions conclusions;
    private final ReviewRequests reviews;
    private final GroupMembers members;
    private final RuleSets ruleSets;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    DeliverConclusion(
            Conclusions conclusions,
            ReviewRequests reviews,
            GroupMembers members,
            RuleSets ruleSets,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.conclusions = conclusions;
        this.reviews = reviews;
        this.members = members;
        this.ruleSets = ruleSets;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 送达 by the office's heads or the group: from here on the unit and the office see it. */
    public Conclusion deliver(UUID conclusionId, Caller officer) {
        var conclusion = conclusions.lock(conclusionId);
        if (!officer.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)) {
            members.requireMember(conclusion.planId(), officer.officerId());
        }
        var now = clock.instant();
        var rules = ruleSets.inForce(conclusion.jurisdictionId(), TimeSource.dateOf(now));
        conclusion.deliver(officer.officerId(), rules.parameters().calendarDays(), now);
        audit("CONCLUSION_DELIVERED", conclusion, Map.of("unitId", conclusion.targetUnitId()));
        events.fire(new ConclusionDelivered(
                conclusionId,
                conclusion.planId(),
                conclusion.matterId(),
                conclusion.jurisdictionId(),
                conclusion.targetUnitId(),
                conclusion.title()));
        return conclusion;
    }

    /** 确认收到 by the unit: of the decision once there is one, of the conclusion before. */
    public Conclusion confirm(UUID conclusionId, Caller unit) {
        var conclusion = conclusions.lockOwn(conclusionId, unit);
        outstanding(conclusion).confirm(unit.officerId(), clock.instant());
        audit("CONCLUSION_RECEIVED", conclusion, receipt(ReceiptWay.CONFIRMED, TimeSource.today(clock), null));
        return conclusion;
    }

    /** 登记送达 by the office: handed over another way, on that day. */
    public Conclusion record(UUID conclusionId, LocalDate receivedOn, String note, Caller clerk) {
        var conclusion = conclusions.lock(conclusionId);
        var how = Texts.body("note", note);
        outstanding(conclusion).record(receivedOn, how, clerk.officerId(), clock.instant());
        audit("CONCLUSION_RECEIVED", conclusion, receipt(ReceiptWay.RECORDED, receivedOn, how));
        return conclusion;
    }

    private Delivery outstanding(Conclusion conclusion) {
        return reviews.ofConclusion(conclusion.id())
                .filter(review -> review.status() == ReviewStatus.DECIDED)
                .map(ReviewRequest::requireDelivered)
                .orElseGet(conclusion::requireDelivered);
    }

    private static Map<String, Object> receipt(ReceiptWay way, LocalDate on, @Nullable String note) {
        Map<String, Object> after = new HashMap<>(Map.of("way", way, "receivedOn", on));
        if (note != null) {
            after.put("note", note);
        }
        return after;
    }

    private void audit(String action, Conclusion conclusion, Map<String, ?> after) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "conclusion",
                        conclusion.id(),
                        conclusion.jurisdictionId(),
                        conclusion.matterId(),
                        after)
                .underPlan(conclusion.planId()));
    }
}
