package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.burden.InspectionKind;
import org.luoshi.draw.RandomDraws;
import org.luoshi.evidence.Position;
import org.luoshi.finding.FieldReport;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingError;
import org.luoshi.finding.Findings;
import org.luoshi.finding.OutsidePlan;
import org.luoshi.finding.RecordFinding;
import org.luoshi.matter.Matters;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** What the group does on site, and often sends hours later: arrive, record, leave, conclude. */
@ApplicationScoped
public class InspectSite {
    private final InspectionPlans plans;
    private final GroupMembers members;
    private final SiteVisits visits;
    private final Findings findings;
    private final Matters matters;
    private final RecordFinding recordFinding;
    private final PlanVersions versions;
    private final Organization organization;
    private final RandomDraws draws;
    private final GradeInspection gradeInspection;
    private final AuditTrail auditTrail;
    private final Event<InspectionConcluded> concluded;
    private final Clock clock;

    InspectSite(
            InspectionPlans plans,
            GroupMembers members,
            SiteVisits visits,
            Findings findings,
            Matters matters,
            RecordFinding recordFinding,
            PlanVersions versions,
            Organization organization,
            RandomDraws draws,
            GradeInspection gradeInspection,
            AuditTrail auditTrail,
            Event<InspectionConcluded> concluded,
            Clock clock) {
        this.plans = plans;
        this.members = members;
        this.visits = visits;
        this.findings = findings;
        this.matters = matters;
        this.recordFinding = recordFinding;
        this.versions = versions;
        this.organization = organization;
        this.draws = draws;
        this.gradeInspection = gradeInspection;
        this.auditTrail = auditTrail;
        this.concluded = concluded;
        this.clock = clock;
    }

    /** 到场. The same visit again changes nothing. */
    public SiteVisit checkIn(
            UUID visitId,
            UUID planId,
            Instant checkedInAt,
            @Nullable Position position,
            @Nullable String outsideReason,
            Caller inspector) {
        var plan = planOfGroup(planId, inspector);
        var known = visits.findById(visitId);
        if (known != null
                && known.planId().equals(planId)
                && known.inspectorId().equals(inspector.officerId())) {
            return known;
        }
        if (known != null) {
            throw new DomainException.NotFound(InspectionError.VISIT_NOT_FOUND, visitId);
        }
        plan.requireInField(checkedInAt);
        requireInspectable(plan);
        var visit = SiteVisit.checkIn(
                visitId,
                plan,
                inspector.officerId(),
                checkedInAt,
                position,
                Texts.optional("outsideReason", outsideReason),
                clock.instant());
        visits.persistAndFlush(visit);
        Map<String, Object> after = new HashMap<>();
        visit.distanceMeters().ifPresent(meters -> after.put("distanceMeters", meters));
        visit.outsideReason().ifPresent(reason -> after.put("outsideReason", reason));
        audit("CHECKED_IN", "siteVisit", visitId, plan, checkedInAt, after);
        return visit;
    }

    /** A finding of the group. The same finding again, by whatever command, changes nothing. */
    public Finding record(FieldReport report, UUID planId, boolean isMarkedOutside, Caller inspector) {
        var plan = plans.hold(planId);
        members.requireMember(planId, inspector.officerId());
        var known = findings.findById(report.findingId());
        if (known != null && known.planId().map(planId::equals).orElse(false)) {
            return known;
        }
        if (known != null) {
            throw new DomainException.NotFound(FindingError.FINDING_NOT_FOUND, report.findingId());
        }
        plan.requireInField(report.recordedAtBy(clock.instant()));
        visits.requireOf(planId, report.visitId());
        return recordFinding.record(
                report,
                new FieldReport.Origin(
                        plan.matterId(),
                        planId,
                        plan.isSealed(),
                        plan.assignment().kind() == InspectionKind.FOLLOW_UP,
                        outside(report, plan, isMarkedOutside)));
    }

    private Set<OutsidePlan> outside(FieldReport report, InspectionPlan plan, boolean isMarked) {
        var writtenAt = report.recordedAtBy(clock.instant());
        var inForce = versions.inForceAt(plan, writtenAt);
        var isUnitInside = organization.isWithin(report.observation().responsibleUnitId(), inForce.targetUnitId());
        return OutsidePlanPolicy.reasons(inForce, isUnitInside, TimeSource.dateOf(writtenAt), isMarked);
    }

    /** The inspector leaves; a second time changes nothing. */
    public SiteVisit finish(UUID visitId, Instant finishedAt, Caller inspector) {
        var visit = visits.require(visitId);
        var plan = planOfGroup(visit.planId(), inspector);
        if (visit.isOpen()) {
            visit.finish(finishedAt);
            visits.flush(); // the evidence chain before the audit trail, as everywhere: two chains, one order of locks
            audit("VISIT_FINISHED", "siteVisit", visitId, plan, finishedAt, Map.of());
        }
        return visit;
    }

    /** The group is back; from now on the unit may know. Waits until every visit is finished, and 领导带队 for the grade (BZ-05). */
    public InspectionPlan conclude(UUID planId, Caller leader) {
        var plan = plans.lock(planId);
        members.requireLeader(planId, leader.officerId());
        var made = visits.ofPlans(List.of(planId));
        var open = made.stream().filter(SiteVisit::isOpen).toList();
        plan.conclude(open.size(), clock.instant());
        gradeInspection.requireGraded(plan, made);
        plan.drawId().ifPresent(draws::unsealIfOver);
        audit("INSPECTION_CONCLUDED", "inspectionPlan", planId, plan, clock.instant(), Map.of());
        var matter = matters.require(plan.matterId());
        concluded.fire(new InspectionConcluded(
                planId,
                matter.id(),
                matter.jurisdictionId(),
                matter.title(),
                plan.assignment().targetUnitId()));
        return plan;
    }

    private InspectionPlan planOfGroup(UUID planId, Caller inspector) {
        var plan = plans.lock(planId);
        members.requireMember(planId, inspector.officerId());
        return plan;
    }

    private void requireInspectable(InspectionPlan plan) {
        var matter = matters.require(plan.matterId());
        InspectableMatterPolicy.refusal(matter, plan.assignment().kind()).ifPresent(code -> {
            throw new DomainException.RuleViolated(code, "matter " + matter.id() + " is at " + matter.step());
        });
    }

    private void audit(
            String action,
            String recordType,
            UUID recordId,
            InspectionPlan plan,
            Instant doneAt,
            Map<String, ?> after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, recordType, recordId, plan.jurisdictionId(), plan.matterId(), after)
                        .underPlan(plan.id())
                        .forOfficeOnly()
                        .doneAt(doneAt));
    }
}
