package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.DomainException;

/** Shows who gave a clue (R733-26). Each look leaves a trace that the auditor reads, and that does not name him (row 99). */
@ApplicationScoped
public class ReadInformant {
    private final Informants informants;
    private final InspectionPlans plans;
    private final AuditTrail auditTrail;

    ReadInformant(Informants informants, InspectionPlans plans, AuditTrail auditTrail) {
        this.informants = informants;
        this.plans = plans;
        this.auditTrail = auditTrail;
    }

    @Transactional
    public Informant read(UUID recordId) {
        var informant = informants
                .findByIdOptional(recordId)
                .orElseThrow(() -> new DomainException.NotFound(InspectionError.RECORD_NOT_FOUND, recordId));
        var plan = plans.require(informant.planId());
        auditTrail.write(AuditRecord.ofMatter(
                        "INFORMANT_READ",
                        "inspectionRecord",
                        recordId,
                        plan.jurisdictionId(),
                        plan.matterId(),
                        Map.of())
                .underPlan(plan.id())
                .forOfficeOnly());
        return informant;
    }
}
