package org.luoshi.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.IssuePromise;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.NumberSeries;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/**
 * 责令改正 by the supervision office itself (R733-25), under four eyes. Issued, it becomes a task of the unit with its own deadline, reminders and
 * verification, and the matter is not struck off before that is done. 情节严重的 is for the ladder.
 */
@ApplicationScoped
public class OrderCorrection {
    private final CorrectionOrders orders;
    private final Matters matters;
    private final Tasks tasks;
    private final IssuePromise issuePromise;
    private final NumberSeries numbers;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    OrderCorrection(
            CorrectionOrders orders,
            Matters matters,
            Tasks tasks,
            IssuePromise issuePromise,
            NumberSeries numbers,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.orders = orders;
        this.matters = matters;
        this.tasks = tasks;
        this.issuePromise = issuePromise;
        this.numbers = numbers;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param taskId the task of the unit that it is about
     */
    @Transactional
    public CorrectionOrder draft(UUID taskId, CorrectionOrder.Content content, Caller caller) {
        var task = tasks.require(taskId);
        var matter = matters.require(task.matterId());
        IssuePromise.requireUnderWay(matter);
        var now = clock.instant();
        var order = CorrectionOrder.draft(task, content.checked(TimeSource.dateOf(now)), caller.officerId(), now);
        orders.persist(order);
        audit("CORRECTION_DRAFTED", order, true);
        events.fire(new CorrectionDrafted(
                order.id(), matter.id(), matter.jurisdictionId(), matter.title(), order.draftedBy()));
        return order;
    }

    /**
     * @param returnReason null issues it
     */
    @Transactional
    public CorrectionOrder decide(UUID orderId, @Nullable String returnReason, Caller caller) {
        var order = orders.lock(orderId);
        order.requireDecidableBy(caller.officerId());
        var matter = matters.lock(order.matterId());
        var reason = Texts.optional("returnReason", returnReason);
        if (reason == null) {
            issue(order, matter, caller);
        } else {
            order.sendBack(reason, caller.officerId(), clock.instant());
            audit("CORRECTION_RETURNED", order, true);
        }
        events.fire(new CorrectionDecided(order.id(), matter.id(), matter.title(), order.draftedBy()));
        return order;
    }

    private void issue(CorrectionOrder order, Matter matter, Caller caller) {
        var now = clock.instant();
        var said = order.content();
        if (said.dueOn().isBefore(TimeSource.dateOf(now))) {
            throw new DomainException.RuleViolated(
                    ConsequenceError.CORRECTION_TOO_LATE,
                    "correction order " + order.id() + " was due " + said.dueOn());
        }
        var number = numbers.next(
                matter.jurisdictionId(),
                CorrectionOrder.SERIES,
                TimeSource.dateOf(now).getYear());
        var duty = Texts.cut("责令改正（" + number + "）：" + said.requirement(), Texts.BODY);
        var task = issuePromise.issue(matter, order.taskId(), duty, said.dueOn());
        order.issue(number, task.id(), caller.officerId(), now);
        audit("CORRECTION_ORDERED", order, false);
    }

    private void audit(String action, CorrectionOrder order, boolean isForOfficeOnly) {
        var said = order.content();
        Map<String, Object> after = new HashMap<>(Map.of(
                "misconduct",
                said.misconduct(),
                "facts",
                said.facts(),
                "requirement",
                said.requirement(),
                "dueOn",
                said.dueOn()));
        after.put("note", order.number().or(order::returnReason).orElse(""));
        var written = AuditRecord.ofMatter(
                action, "correctionOrder", order.id(), order.jurisdictionId(), order.matterId(), after);
        auditTrail.write(isForOfficeOnly ? written.forOfficeOnly() : written);
    }
}
