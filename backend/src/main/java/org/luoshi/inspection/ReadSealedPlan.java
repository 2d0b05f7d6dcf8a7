package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;

/** Shows plans. Whoever sees a sealed one leaves a trace that the auditor alone reads (R733-09, row 46, row 99). */
@ApplicationScoped
public class ReadSealedPlan {
    /** A list that refreshes itself is one look, not a hundred. */
    private static final Duration ONE_LOOK = Duration.ofHours(1);

    private final InspectionPlans plans;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ReadSealedPlan(InspectionPlans plans, AuditTrail auditTrail, Clock clock) {
        this.plans = plans;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Opens one plan: noted each time. */
    @Transactional
    public InspectionPlan open(UUID id) {
        var plan = plans.require(id);
        if (plan.isSealed()) {
            note("SEALED_PLAN_READ", plan);
        }
        return plan;
    }

    /** Shows plans in a list: noted once an hour for each officer and plan. */
    @Transactional
    public List<InspectionPlan> list(List<InspectionPlan> shown) {
        var sealed = shown.stream().filter(InspectionPlan::isSealed).toList();
        if (!sealed.isEmpty()) {
            var noted = noted(sealed.stream().map(InspectionPlan::id).toList());
            sealed.stream()
                    .filter(plan -> !noted.contains(plan.id()))
                    .forEach(plan -> note("SEALED_PLAN_LISTED", plan));
        }
        return shown;
    }

    private Collection<UUID> noted(List<UUID> ids) {
        return new HashSet<>(plans.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select * from sealed_plans_noted(:plans, :since)", UUID.class)
                .setParameter("plans", ids.toArray(UUID[]::new))
                .setParameter("since", clock.instant().minus(ONE_LOOK))
                .getResultList());
    }

    private void note(String action, InspectionPlan plan) {
        auditTrail.write(new AuditRecord(
                action,
                "inspectionPlan",
                plan.id(),
                plan.jurisdictionId(),
                null,
                plan.id(),
                true,
                null,
                null,
                Map.of("status", plan.status())));
    }
}
