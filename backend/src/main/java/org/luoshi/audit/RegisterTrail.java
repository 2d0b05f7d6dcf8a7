package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.luoshi.organization.RegisterChanged;

/** Writes changes of units and people into the audit trail: the register comes before the trail and cannot call it. */
@ApplicationScoped
public class RegisterTrail {
    private final AuditTrail auditTrail;

    public RegisterTrail(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    void onChange(@Observes RegisterChanged change) {
        auditTrail.write(new AuditRecord(
                change.action(),
                change.recordType(),
                change.recordId(),
                change.jurisdictionId(),
                null,
                null,
                true,
                null,
                change.before(),
                change.after()));
    }
}
