package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.burden.BurdenKind;
import org.luoshi.burden.GuardBudget;
import org.luoshi.matter.MatterSource;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 季调度 (WF-14, BZ-03, row 36): opened by one click, answered by the reports that units give anyway (decision 12), closed with its lists. */
@ApplicationScoped
public class RunDispatch {
    private final Dispatches dispatches;
    private final GuardBudget guardBudget;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public RunDispatch(
            Dispatches dispatches, GuardBudget guardBudget, AuditTrail auditTrail, Event<Object> events, Clock clock) {
        this.dispatches = dispatches;
        this.guardBudget = guardBudget;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param source the group; null means every open task
     * @param overBudgetReason needed when a unit has been asked often enough this month (JC-17)
     */
    @Transactional
    public Dispatch open(
            String title,
            @Nullable MatterSource source,
            int year,
            int quarter,
            LocalDate dueOn,
            @Nullable String overBudgetReason,
            Caller caller) {
        var today = TimeSource.today(clock);
        if (dueOn.isBefore(today)) {
            throw DomainException.Invalid.field("dueOn", "in the past");
        }
        if (quarter < 1 || quarter > 4) {
            throw DomainException.Invalid.field("quarter", "1..4");
        }
        if (dispatches.isRunning(caller.jurisdictionId(), source)) {
            throw new DomainException.RuleViolated(
                    DispatchError.DISPATCH_RUNNING, "a dispatch of " + source + " is open");
        }
        Instant now = clock.instant();
        var excess = guardBudget.check(
                BurdenKind.REPORT_REQUEST,
                dispatches.unitsToAsk(caller.jurisdictionId(), source),
                overBudgetReason,
                caller);
        var dispatch = Dispatch.open(Texts.line("title", title), source, year, quarter, dueOn, now, caller, now);
        dispatches.persist(dispatch);
        var units = dispatches.ask(dispatch, DispatchPolicy.evenly(quarter));
        if (units.isEmpty()) {
            throw new DomainException.RuleViolated(DispatchError.DISPATCH_EMPTY, "no open task of " + source);
        }
        guardBudget.keep(excess, units, new GuardBudget.Kept(dispatch.id(), null, null), caller);
        audit("DISPATCH_OPENED", dispatch, Map.of("title", dispatch.title(), "dueOn", dueOn, "units", units.size()));
        events.fire(new DispatchOpened(dispatch.id(), dispatch.title(), units));
        return dispatch;
    }

    /** What stands now is written down: non-answers and both lists do not change afterwards. */
    @Transactional
    public Dispatch close(UUID dispatchId, Caller caller) {
        var dispatch = dispatches.lock(dispatchId);
        var items = dispatches.items(dispatchId);
        dispatch.close(caller.officerId(), clock.instant());
        items.forEach(dispatches::settle);
        audit(
                "DISPATCH_CLOSED",
                dispatch,
                Map.of(
                        "asked", items.size(),
                        "notAnswered",
                                items.stream()
                                        .filter(item -> item.answeredAt() == null)
                                        .count()));
        return dispatch;
    }

    private void audit(String action, Dispatch dispatch, Object after) {
        auditTrail.write(new AuditRecord(
                action, "dispatch", dispatch.id(), dispatch.jurisdictionId(), null, null, false, null, null, after));
    }
}
