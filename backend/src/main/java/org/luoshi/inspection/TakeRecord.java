package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 作督查记录: on site, often sent hours later, or at the desk (R733-12). A method that the plan does not name is written down and marked. */
@ApplicationScoped
public class TakeRecord {
    private final InspectionPlans plans;
    private final PlanVersions versions;
    private final GroupMembers members;
    private final SiteVisits visits;
    private final InspectionRecords records;
    private final Informants informants;
    private final AuditTrail auditTrail;
    private final Clock clock;

    TakeRecord(
            InspectionPlans plans,
            PlanVersions versions,
            GroupMembers members,
            SiteVisits visits,
            InspectionRecords records,
            Informants informants,
            AuditTrail auditTrail,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.members = members;
        this.visits = visits;
        this.records = records;
        this.informants = informants;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The same record again, by whatever command, changes nothing. */
    public InspectionRecord take(TakenRecord taken, UUID planId, Caller inspector) {
        var plan = plans.lock(planId);
        members.requireMember(planId, inspector.officerId());
        var known = records.findById(taken.recordId());
        if (known != null && known.planId().equals(planId)) {
            return known;
        }
        if (known != null) {
            throw new DomainException.NotFound(InspectionError.RECORD_NOT_FOUND, taken.recordId());
        }
        var now = clock.instant();
        var writtenAt = taken.recordedAtBy(now);
        plan.requireInField(writtenAt);
        visits.requireOf(planId, taken.visitId());
        var isOutside = !versions.inForceAt(plan, writtenAt)
                .allowedMethods()
                .contains(taken.type().method());
        var record = InspectionRecord.take(taken, planId, isOutside, inspector.officerId(), now);
        records.persistAndFlush(record);
        taken.informant().ifPresent(name -> informants.persistAndFlush(Informant.of(record, name)));
        auditTrail.write(AuditRecord.ofMatter(
                        "RECORD_TAKEN",
                        "inspectionRecord",
                        record.id(),
                        plan.jurisdictionId(),
                        plan.matterId(),
                        Map.of("type", record.type(), "outsidePlan", isOutside))
                .underPlan(planId)
                .forOfficeOnly()
                .doneAt(taken.recordedAt()));
        return record;
    }
}
