package org.luoshi.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.organization.UnitKind;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 指定部门督查 (R733-07): made by the office or a leader, approved by another leader, taken back with a reason. */
@ApplicationScoped
public class Designate {
    private final Designations designations;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Designate(Designations designations, Organization organization, AuditTrail auditTrail, Clock clock) {
        this.designations = designations;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public Designation make(Designation.Draft draft, Caller maker) {
        var now = clock.instant();
        var checked = draft.checked(TimeSource.dateOf(now));
        var unit = organization.unit(maker.jurisdictionId(), checked.unitId());
        if (unit.kind() == UnitKind.SUPERVISION_OFFICE) {
            throw DomainException.Invalid.field("unitId", "the office needs no designation");
        }
        var matterId = checked.matterId();
        if (matterId != null && !designations.seesMatter(matterId)) {
            throw new DomainException.NotFound(MandateError.DESIGNATION_MATTER_UNKNOWN, matterId);
        }
        var designation = Designation.make(checked, maker, now);
        designations.persist(designation);
        audit(
                "DESIGNATION_MADE",
                designation,
                Map.of(
                        "unitId",
                        designation.unitId(),
                        "note",
                        designation.scope(),
                        "document",
                        designation.document()));
        return designation;
    }

    public Designation approve(UUID id, Caller approver) {
        var designation = designations.lock(id);
        designation.approve(approver.officerId(), clock.instant());
        audit(
                "DESIGNATION_APPROVED",
                designation,
                Map.of("unitId", designation.unitId(), "note", designation.document()));
        return designation;
    }

    public Designation revoke(UUID id, String reason, Caller officer) {
        var designation = designations.lock(id);
        var said = Texts.body("reason", reason);
        designation.revoke(officer.officerId(), said, clock.instant());
        audit("DESIGNATION_REVOKED", designation, Map.of("unitId", designation.unitId(), "reason", said));
        return designation;
    }

    private void audit(String action, Designation designation, Object after) {
        auditTrail.write(new AuditRecord(
                action,
                "designation",
                designation.id(),
                designation.jurisdictionId(),
                designation.matterId().orElse(null),
                null,
                true,
                null,
                null,
                after));
    }
}
