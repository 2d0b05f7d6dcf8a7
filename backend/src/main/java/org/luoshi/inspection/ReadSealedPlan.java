package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;

/** Opens a plan. Whoever opens a sealed one leaves a trace that the auditor alone reads. */
@ApplicationScoped
public class ReadSealedPlan {
    private final InspectionPlans plans;
    private final AuditTrail auditTrail;

    ReadSealedPlan(InspectionPlans plans, AuditTrail auditTrail) {
        this.plans = plans;
        this.auditTrail = auditTrail;
    }

    @Transactional
    public InspectionPlan open(UUID id) {
        var plan = plans.require(id);
        if (plan.isSealed()) {
            auditTrail.write(new AuditRecord(
                    "SEALED_PLAN_READ",
                    "inspectionPlan",
                    id,
                    plan.jurisdictionId(),
                    null,
                    id,
                    true,
                    null,
                    null,
                    Map.of("status", plan.status())));
        }
        return plan;
    }
}
