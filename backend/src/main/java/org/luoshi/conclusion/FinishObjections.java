package org.luoshi.conclusion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;

/** 生效: a conclusion to which nobody objected in time holds from then on (R733-17). Told once, whatever replica is the first to see it. */
@ApplicationScoped
public class FinishObjections {
    private final Conclusions conclusions;
    private final Objections objections;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    FinishObjections(
            Conclusions conclusions, Objections objections, AuditTrail auditTrail, Event<Object> events, Clock clock) {
        this.conclusions = conclusions;
        this.objections = objections;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** Those whose clock ran out before this day, each in a transaction of its own. */
    public int finish(LocalDate today) {
        var due = QuarkusTransaction.requiringNew()
                .call(() -> conclusions.receivedBefore(today).stream()
                        .filter(conclusion -> objections.isOver(conclusion, today))
                        .map(Conclusion::id)
                        .toList());
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> finish(id, today)));
        return due.size();
    }

    private void finish(UUID conclusionId, LocalDate today) {
        var conclusion = conclusions.lock(conclusionId);
        if (conclusion.status() != ConclusionStatus.DELIVERED || !objections.isOver(conclusion, today)) {
            return;
        }
        conclusion.becomeFinal(clock.instant());
        auditTrail.write(AuditRecord.ofMatter(
                        "CONCLUSION_FINAL",
                        "conclusion",
                        conclusionId,
                        conclusion.jurisdictionId(),
                        conclusion.matterId(),
                        Map.of("number", conclusion.number().orElseThrow()))
                .underPlan(conclusion.planId()));
        events.fire(new ConclusionFinal(
                conclusionId,
                conclusion.planId(),
                conclusion.matterId(),
                conclusion.jurisdictionId(),
                conclusion.targetUnitId(),
                conclusion.title()));
    }
}
