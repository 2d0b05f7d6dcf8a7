package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 划定完成等次 (BZ-05): the leader who led the group says how far he found the matter; each grade he ever gave is kept. */
@ApplicationScoped
public class GradeInspection {
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final InspectionPlans plans;
    private final GroupMembers members;
    private final SiteVisits visits;
    private final Gradings gradings;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Event<GradingReplaced> replaced;
    private final Clock clock;

    GradeInspection(
            InspectionPlans plans,
            GroupMembers members,
            SiteVisits visits,
            Gradings gradings,
            Organization organization,
            AuditTrail auditTrail,
            Event<GradingReplaced> replaced,
            Clock clock) {
        this.plans = plans;
        this.members = members;
        this.visits = visits;
        this.gradings = gradings;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.replaced = replaced;
        this.clock = clock;
    }

    /** Gives or corrects the grade. What it says already changes nothing. */
    public InspectionPlan grade(UUID planId, CompletionGrade grade, String reason, Caller leader) {
        var plan = plans.lock(planId);
        members.requireLeader(planId, leader.officerId());
        var text = checked(reason);
        var made = visits.ofPlans(List.of(planId));
        var current = gradings.current(planId).orElse(null);
        GradingPolicy.refusal(plan.execution().isLeaderLed(), plan.status(), made, current)
                .ifPresent(code -> {
                    throw refused(code, plan);
                });
        if (current != null
                && GradingPolicy.holds(plan.assignment().targetUnitId(), made, current)
                && current.grade() == grade
                && current.reason().equals(text)) {
            return plan;
        }
        var visitedOn = GradingPolicy.lastArrival(made).map(TimeSource::dateOf).orElseThrow();
        var given = new Grading.Given(grade, text, statement(plan, grade, text, visitedOn, leader), visitedOn);
        keep(plan, given, current, leader);
        return plan;
    }

    private void keep(InspectionPlan plan, Grading.Given given, @Nullable Grading current, Caller leader) {
        var number = current == null ? 1 : current.number() + 1;
        var grading = Grading.give(plan, number, given, leader.officerId(), clock.instant());
        gradings.persistAndFlush(grading);
        audit(current == null ? "COMPLETION_GRADED" : "COMPLETION_GRADE_CORRECTED", plan, grading);
        if (current != null) {
            replaced.fire(new GradingReplaced(current.id()));
        }
    }

    /** 领导带队: without a grade that holds it is not over. */
    void requireGraded(InspectionPlan plan, List<SiteVisit> made) {
        if (plan.execution().isLeaderLed()
                && !GradingPolicy.holds(
                        plan.assignment().targetUnitId(),
                        made,
                        gradings.current(plan.id()).orElse(null))) {
            throw refused(InspectionError.GRADE_REQUIRED, plan);
        }
    }

    /** It was issued in the report of that number, and is not corrected any more. */
    public void report(UUID gradingId, String reportNumber) {
        var grading = gradings.findById(gradingId);
        plans.lock(grading.planId());
        grading.report(reportNumber);
    }

    private static String checked(String reason) {
        var text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw DomainException.Invalid.field("reason", "1.." + LONGEST_REASON);
        }
        return text;
    }

    /** Its words for the special report, as they were when it was given. */
    private String statement(
            InspectionPlan plan, CompletionGrade grade, String reason, LocalDate visitedOn, Caller leader) {
        var officer = organization.officer(plan.jurisdictionId(), leader.officerId());
        return "%s，%s%s带队到%s现场督查，完成等次：%s。%s"
                .formatted(
                        DAY.format(visitedOn),
                        officer.title(),
                        officer.name(),
                        plan.assignment().placeName(),
                        grade.words(),
                        reason);
    }

    private static DomainException refused(InspectionError code, InspectionPlan plan) {
        return new DomainException.RuleViolated(
                code,
                "plan " + plan.id() + " is " + plan.status(),
                Map.of("status", plan.status().name()));
    }

    private void audit(String action, InspectionPlan plan, Grading grading) {
        auditTrail.write(AuditRecord.ofMatter(
                        action,
                        "inspectionPlan",
                        plan.id(),
                        plan.jurisdictionId(),
                        plan.matterId(),
                        Map.of("grade", grading.grade(), "reason", grading.reason()))
                .underPlan(plan.id())
                .forOfficeOnly());
    }
}
