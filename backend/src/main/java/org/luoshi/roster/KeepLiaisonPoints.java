package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 督查联系点: registered, changed and closed by the office (BZ-31, row 62). */
@ApplicationScoped
public class KeepLiaisonPoints {
    private final LiaisonPoints points;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KeepLiaisonPoints(LiaisonPoints points, Organization organization, AuditTrail auditTrail, Clock clock) {
        this.points = points;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public LiaisonPoint register(LiaisonPoint.Draft draft, Caller registrar) {
        var point = LiaisonPoint.register(checked(draft, registrar), registrar, clock.instant());
        points.persistAndFlush(point);
        audit("LIAISON_POINT_REGISTERED", point, Map.of("note", point.name()));
        return point;
    }

    public LiaisonPoint change(UUID pointId, LiaisonPoint.Draft draft, Caller registrar) {
        var point = ofOwnJurisdiction(points.lock(pointId), registrar);
        point.change(checked(draft, registrar));
        audit("LIAISON_POINT_CHANGED", point, Map.of("note", point.name()));
        return point;
    }

    public LiaisonPoint close(UUID pointId, String reason, Caller registrar) {
        var point = ofOwnJurisdiction(points.lock(pointId), registrar);
        var said = Texts.body("reason", reason);
        point.close(said, clock.instant());
        audit("LIAISON_POINT_CLOSED", point, Map.of("note", point.name(), "reason", said));
        return point;
    }

    private LiaisonPoint.Draft checked(LiaisonPoint.Draft draft, Caller registrar) {
        var unitId = draft.unitId();
        if (unitId != null) {
            organization.unit(registrar.jurisdictionId(), unitId);
        }
        return draft.checked();
    }

    private static LiaisonPoint ofOwnJurisdiction(LiaisonPoint point, Caller caller) {
        if (!point.jurisdictionId().equals(caller.jurisdictionId())) {
            throw new DomainException.NotFound(RosterError.LIAISON_POINT_NOT_FOUND, point.id());
        }
        return point;
    }

    private void audit(String action, LiaisonPoint point, Map<String, ?> after) {
        auditTrail.write(new AuditRecord(
                action, "liaisonPoint", point.id(), point.jurisdictionId(), null, null, true, null, null, after));
    }
}
