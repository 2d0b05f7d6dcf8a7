package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.luoshi.escalation.EscalationDecided;
import org.luoshi.escalation.EscalationForwarded;
import org.luoshi.escalation.EscalationProposed;
import org.luoshi.escalation.ExpediteAnswered;
import org.luoshi.escalation.TaskDueSoon;
import org.luoshi.escalation.TaskExpedited;
import org.luoshi.escalation.TaskOverdue;
import org.luoshi.escalation.TaskUnsigned;
import org.luoshi.platform.Role;

/** Who hears of deadlines and of the ladder. */
@ApplicationScoped
public class EscalationNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public EscalationNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    void onDueSoon(@Observes TaskDueSoon event) {
        notifier.tell(
                unitAnd(event.unitId(), event.registeredBy()),
                Notice.ofTask(
                        NotificationKind.TASK_DUE_SOON,
                        event.dueOn() + "/" + event.ordinal(),
                        event.title(),
                        event.matterId(),
                        event.taskId()));
    }

    void onOverdue(@Observes TaskOverdue event) {
        notifier.tell(
                unitAnd(event.unitId(), event.registeredBy()),
                Notice.ofTask(
                        NotificationKind.TASK_OVERDUE,
                        event.dueOn() + "/" + event.ordinal(),
                        event.title(),
                        event.matterId(),
                        event.taskId()));
    }

    /** The liaison officers; when they do not answer, also the unit's head and the clerk (JC-07). */
    void onUnsigned(@Observes TaskUnsigned event) {
        notifier.tell(
                event.tellsHead()
                        ? unitAnd(event.unitId(), event.registeredBy())
                        : recipients.ofUnit(event.unitId(), Role.LIAISON),
                Notice.ofTask(
                        NotificationKind.TASK_UNSIGNED,
                        event.signBy() + "/" + event.ordinal(),
                        event.title(),
                        event.matterId(),
                        event.taskId()));
    }

    /** Those who may decide. */
    void onProposed(@Observes EscalationProposed event) {
        notifier.tell(
                recipients.ofOffice(event.jurisdictionId(), Role.LEADER, Role.CHIEF),
                Notice.ofEscalation(
                        NotificationKind.ESCALATION_PROPOSED,
                        event.title(),
                        event.matterId(),
                        event.taskId(),
                        event.escalationId()));
    }

    /** Whom another leader asks to decide. */
    void onForwarded(@Observes EscalationForwarded event) {
        notifier.tell(
                Set.of(event.toOfficerId()),
                Notice.ofForward(
                        event.title(), event.matterId(), event.taskId(), event.escalationId(), event.forwardId()));
    }

    /** The office; and the unit, when it is to feel it. */
    void onDecided(@Observes EscalationDecided event) {
        Set<UUID> told = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR));
        told.add(event.registeredBy());
        var proposedBy = event.proposedBy();
        if (proposedBy != null) {
            told.add(proposedBy);
        }
        if (event.isForTheUnit()) {
            told.addAll(recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD));
        }
        notifier.tell(
                told,
                Notice.ofEscalation(
                        NotificationKind.ESCALATION_DECIDED,
                        event.title(),
                        event.matterId(),
                        event.taskId(),
                        event.escalationId()));
    }

    /** Those whom the level tells (D.7.5). */
    void onExpedited(@Observes TaskExpedited event) {
        notifier.tell(
                event.recipients(),
                Notice.ofExpedite(
                        NotificationKind.TASK_EXPEDITED,
                        event.title(),
                        event.matterId(),
                        event.taskId(),
                        event.noticeId()));
    }

    /** Whoever urged. */
    void onAnswered(@Observes ExpediteAnswered event) {
        notifier.tell(
                Set.of(event.askedBy()),
                Notice.ofExpedite(
                        NotificationKind.EXPEDITE_ANSWERED,
                        event.title(),
                        event.matterId(),
                        event.taskId(),
                        event.noticeId()));
    }

    private Set<UUID> unitAnd(UUID unitId, UUID clerk) {
        Set<UUID> told = new HashSet<>(recipients.ofUnit(unitId, Role.LIAISON, Role.UNIT_HEAD));
        told.add(clerk);
        return told;
    }
}
