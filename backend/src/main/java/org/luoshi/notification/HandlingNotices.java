package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.luoshi.handling.HandlingOccasion;
import org.luoshi.handling.TaskHandled;
import org.luoshi.platform.Role;

/** Who hears of what hangs on a task. */
@ApplicationScoped
public class HandlingNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public HandlingNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    void onHandled(@Observes TaskHandled event) {
        notifier.tell(
                told(event),
                Notice.ofTask(
                        kind(event.occasion()),
                        event.recordId().toString(),
                        event.title(),
                        event.matterId(),
                        event.taskId()));
    }

    private Set<UUID> told(TaskHandled event) {
        return switch (event.occasion()) {
            case SENT_BACK, EXTENSION_REQUESTED -> officeAnd(event, Role.DIRECTOR);
            case EXTENSION_REVIEWED -> officeAnd(event, Role.DIRECTOR, Role.LEADER);
            case HELP_REQUESTED -> officeAnd(event, Role.DIRECTOR, Role.LEADER);
            case SEND_BACK_DECIDED, EXTENSION_DECIDED, HELP_ANSWERED -> {
                Set<UUID> told = new HashSet<>(unit(event, Role.LIAISON, Role.UNIT_HEAD));
                told.add(event.registeredBy());
                yield told;
            }
            case REPORT_TO_RELEASE -> unit(event, Role.UNIT_HEAD);
            case REPORT_RETURNED -> unit(event, Role.LIAISON);
        };
    }

    private static NotificationKind kind(HandlingOccasion occasion) {
        return switch (occasion) {
            case SENT_BACK -> NotificationKind.TASK_SENT_BACK;
            case SEND_BACK_DECIDED -> NotificationKind.SEND_BACK_DECIDED;
            case EXTENSION_REQUESTED -> NotificationKind.EXTENSION_REQUESTED;
            case EXTENSION_REVIEWED -> NotificationKind.EXTENSION_REVIEWED;
            case EXTENSION_DECIDED -> NotificationKind.EXTENSION_DECIDED;
            case HELP_REQUESTED -> NotificationKind.HELP_REQUESTED;
            case HELP_ANSWERED -> NotificationKind.HELP_ANSWERED;
            case REPORT_TO_RELEASE -> NotificationKind.REPORT_TO_RELEASE;
            case REPORT_RETURNED -> NotificationKind.REPORT_RETURNED;
        };
    }

    private Set<UUID> officeAnd(TaskHandled event, Role... roles) {
        Set<UUID> told = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), roles));
        told.add(event.registeredBy());
        return told;
    }

    private Set<UUID> unit(TaskHandled event, Role... roles) {
        return recipients.ofUnit(event.unitId(), roles);
    }
}
