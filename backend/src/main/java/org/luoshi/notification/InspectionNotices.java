package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.luoshi.finding.OutsideFindingDecided;
import org.luoshi.finding.RectificationOrdered;
import org.luoshi.finding.RectificationReported;
import org.luoshi.finding.VerificationFailed;
import org.luoshi.inspection.InspectionApproved;
import org.luoshi.inspection.InspectionSubmitted;
import org.luoshi.inspection.MemberRecused;
import org.luoshi.inspection.PlanChangeDecided;
import org.luoshi.inspection.PlanChangeProposed;
import org.luoshi.platform.Role;

/** Who hears of inspections and of what they found. While a plan is sealed, only its group and those who may approve it (decision 9). */
@ApplicationScoped
public class InspectionNotices {
    private final Notifier notifier;
    private final Recipients recipients;
    private final EntityManager entityManager;
    private final Clock clock;

    public InspectionNotices(Notifier notifier, Recipients recipients, EntityManager entityManager, Clock clock) {
        this.notifier = notifier;
        this.recipients = recipients;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void onSubmitted(@Observes InspectionSubmitted event) {
        var approvers =
                new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR, Role.LEADER, Role.CHIEF));
        approvers.remove(event.plannedBy());
        approvers.remove(event.leaderId());
        notifier.tell(
                approvers,
                Notice.ofPlan(
                        NotificationKind.INSPECTION_TO_APPROVE,
                        clock.instant().toString(),
                        event.matterTitle(),
                        event.matterId(),
                        event.planId()));
    }

    void onApproved(@Observes InspectionApproved event) {
        var going = new HashSet<>(event.memberIds());
        going.add(event.plannedBy());
        notifier.tell(
                going,
                Notice.ofPlan(
                        NotificationKind.INSPECTION_ASSIGNED,
                        "",
                        event.matterTitle(),
                        event.matterId(),
                        event.planId()));
    }

    void onChangeProposed(@Observes PlanChangeProposed event) {
        notifier.tell(
                Set.of(event.approvedBy()),
                Notice.ofPlan(
                        NotificationKind.PLAN_CHANGE_TO_APPROVE,
                        event.changeId().toString(),
                        event.matterTitle(),
                        event.matterId(),
                        event.planId()));
    }

    void onChangeDecided(@Observes PlanChangeDecided event) {
        notifier.tell(
                new HashSet<>(event.concernedIds()),
                Notice.ofPlan(
                        event.isApproved() ? NotificationKind.PLAN_CHANGED : NotificationKind.PLAN_CHANGE_RETURNED,
                        event.changeId().toString(),
                        event.matterTitle(),
                        event.matterId(),
                        event.planId()));
    }

    /** Its planner and its approver look for another; who keeps away hears nothing more of the plan. */
    void onRecused(@Observes MemberRecused event) {
        var concerned = new HashSet<>(Set.of(event.plannedBy()));
        var approver = event.approvedBy();
        if (approver != null) {
            concerned.add(approver);
        }
        concerned.remove(event.officerId());
        notifier.tell(
                concerned,
                Notice.ofPlan(
                        NotificationKind.MEMBER_RECUSED,
                        event.officerId().toString(),
                        event.matterTitle(),
                        event.matterId(),
                        event.planId()));
    }

    void onOrdered(@Observes RectificationOrdered event) {
        tellUnit(
                NotificationKind.RECTIFICATION_ORDERED,
                event.dueOn().toString(),
                event.findingId(),
                event.unitId(),
                event.matterTitle(),
                event.matterId());
    }

    /** Who recorded it. */
    void onDecided(@Observes OutsideFindingDecided event) {
        notifier.tell(
                Set.of(event.recordedBy()),
                Notice.ofFinding(
                        NotificationKind.OUTSIDE_FINDING_DECIDED,
                        "",
                        event.matterTitle(),
                        event.matterId(),
                        event.findingId()));
    }

    void onFailed(@Observes VerificationFailed event) {
        tellUnit(
                NotificationKind.VERIFICATION_FAILED,
                "" + event.round(),
                event.findingId(),
                event.unitId(),
                event.matterTitle(),
                event.matterId());
    }

    /** Those who found it go and verify; the office may send others. */
    void onReported(@Observes RectificationReported event) {
        var planId = event.planId();
        var verifiers = new HashSet<>(planId == null ? Set.<UUID>of() : recipients.ofGroup(planId));
        verifiers.add(event.recordedBy());
        notifier.tell(
                verifiers,
                Notice.ofFinding(
                        NotificationKind.RECTIFICATION_REPORTED,
                        "" + event.round(),
                        event.matterTitle(),
                        event.matterId(),
                        event.findingId()));
    }

    private void tellUnit(
            NotificationKind kind, String occasion, UUID findingId, UUID unitId, String title, UUID matterId) {
        if (!isSealed(findingId)) {
            notifier.tell(
                    recipients.ofUnit(unitId, Role.LIAISON, Role.UNIT_HEAD),
                    Notice.ofFinding(kind, occasion, title, matterId, findingId));
        }
    }

    private boolean isSealed(UUID findingId) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from finding f join inspection_plan p on p.id = f.plan_id
                          where f.id = :finding and p.sealed)""", Boolean.class)
                .setParameter("finding", findingId)
                .getSingleResult();
    }
}
