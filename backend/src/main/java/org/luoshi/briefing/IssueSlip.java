package org.luoshi.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.GuardBudget;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterClosed;
import org.luoshi.matter.Matters;
import org.luoshi.matter.NumberSeries;
import org.luoshi.matter.TaskIssued;
import org.luoshi.matter.TaskReopened;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.TimeSource;

/** 签发单据: takes a number, writes down the matter as it is, signs it in the caller's name and puts it into the units' inboxes. */
@ApplicationScoped
public class IssueSlip {
    private final Slips slips;
    private final SlipDeliveries deliveries;
    private final Matters matters;
    private final SlipGate gate;
    private final ComposeSlip compose;
    private final NumberSeries numbers;
    private final GuardBudget guardBudget;
    private final CurrentCaller currentCaller;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final ObjectMapper json;
    private final Clock clock;

    public IssueSlip(
            Slips slips,
            SlipDeliveries deliveries,
            Matters matters,
            SlipGate gate,
            ComposeSlip compose,
            NumberSeries numbers,
            GuardBudget guardBudget,
            CurrentCaller currentCaller,
            AuditTrail auditTrail,
            Event<Object> events,
            ObjectMapper json,
            Clock clock) {
        this.slips = slips;
        this.deliveries = deliveries;
        this.matters = matters;
        this.gate = gate;
        this.compose = compose;
        this.numbers = numbers;
        this.guardBudget = guardBudget;
        this.currentCaller = currentCaller;
        this.auditTrail = auditTrail;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** A person of the office issues one; beyond a unit's budget of notices with a reason (JC-17). */
    @Transactional
    public Slip issue(SlipOrder order, @Nullable String overBudgetReason, Caller caller) {
        var matter = matters.lock(order.matterId());
        var checked = order.checked(TimeSource.today(clock));
        gate.require(checked, matter);
        var units = compose.addressees(checked, matter);
        var excess = guardBudget.check(BurdenKind.NOTICE, units, overBudgetReason, caller);
        var slip = sign(checked, matter, caller);
        guardBudget.keep(excess, units, new GuardBudget.Kept(slip.id(), matter.id(), null), caller);
        return slip;
    }

    /** What would be signed, without a number: the signer reads it first. */
    @Transactional
    public SlipContent draft(SlipOrder order, Caller caller) {
        var matter = matters.require(order.matterId());
        var checked = order.checked(TimeSource.today(clock));
        gate.require(checked, matter);
        return compose.content(checked, matter, "", caller);
    }

    /** Every task has its notice with a deadline from the moment it is issued (JC-13). */
    void onIssued(@Observes TaskIssued event) {
        var matter = matters.require(event.matterId());
        sign(SlipOrder.ofTaskNotice(matter.id(), event.taskId()), matter, currentCaller.get());
    }

    /** A reopened task has a new deadline, and so a new notice (JC-13). */
    void onReopened(@Observes TaskReopened event) {
        var matter = matters.require(event.matterId());
        sign(SlipOrder.ofTaskNotice(matter.id(), event.taskId()), matter, currentCaller.get());
    }

    /** Striking off ends with its slip (JC-06). */
    void onClosed(@Observes MatterClosed event) {
        var matter = matters.require(event.matterId());
        sign(SlipOrder.ofCloseOut(matter.id()), matter, currentCaller.get());
    }

    private Slip sign(SlipOrder order, Matter matter, Caller caller) {
        var year = TimeSource.today(clock).getYear();
        var number = numbers.next(matter.jurisdictionId(), order.kind().series(), year);
        var content = compose.content(order, matter, number, caller);
        var slip = Slip.sign(matter, order.taskId(), content, write(content), caller.officerId());
        slips.persist(slip);
        for (var unitId : compose.addressees(order, matter)) {
            deliveries.persist(SlipDelivery.deliver(slip, unitId, content.signedAt()));
            events.fire(new SlipDelivered(slip.id(), slip.kind(), matter.id(), unitId, matter.title()));
        }
        matter.touch(clock.instant());
        auditTrail.write(AuditRecord.ofMatter(
                "SLIP_ISSUED",
                "slip",
                slip.id(),
                slip.jurisdictionId(),
                slip.matterId(),
                Map.of(
                        "kind", slip.kind(),
                        "number", slip.number(),
                        "note", slip.number(),
                        "sha256", slip.contentSha256())));
        return slip;
    }

    private String write(SlipContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
