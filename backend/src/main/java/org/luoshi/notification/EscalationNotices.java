package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.escalation.EscalationDecided;
import org.luoshi.escalation.EscalationForwarded;
import org.luoshi.escalation.EscalationProposed;
import org.luoshi.escalation.ExpediteAnswered;
import org.luoshi.escalation.TaskExpedited;
import org.luoshi.escalation.TaskReminder;
import org.luoshi.escalation.TasksReminded;
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

    /** The unit and the clerk; of a task not signed for the liaison officers alone, and all of them when they do not answer (JC-07). */
    void onReminded(@Observes TasksReminded event) {
        var units = event.reminders().stream().map(TaskReminder::unitId).collect(Collectors.toSet());
        var liaisons = recipients.ofUnits(units, Role.LIAISON);
        var all = recipients.ofUnits(units, Role.LIAISON, Role.UNIT_HEAD);
        notifier.tellAll(event.reminders().stream()
                .map(reminder -> new Notifier.Post(
                        reminder.tellsHead()
                                ? and(all.getOrDefault(reminder.unitId(), Set.of()), reminder.registeredBy())
                                : liaisons.getOrDefault(reminder.unitId(), Set.of()),
                        notice(reminder)))
                .toList());
    }

    private static Notice notice(TaskReminder reminder) {
        var kind = switch (reminder.kind()) {
            case DUE_SOON -> NotificationKind.TASK_DUE_SOON;
            case OVERDUE -> NotificationKind.TASK_OVERDUE;
            case UNSIGNED -> NotificationKind.TASK_UNSIGNED;
        };
        var occasion = reminder.dueOn() + "/" + reminder.ordinal();
        return Notice.ofTask(kind, occasion, reminder.title(), reminder.matterId(), reminder.taskId());
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

    private static Set<UUID> and(Set<UUID> officerIds, UUID clerk) {
        Set<UUID> told = new HashSet<>(officerIds);
        told.add(clerk);
        return told;
    }
}
