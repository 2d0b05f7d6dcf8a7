package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.intake.MattersImported;
import org.luoshi.matter.CompletionReported;
import org.luoshi.matter.CompletionReturned;
import org.luoshi.matter.InitiationPolicy;
import org.luoshi.matter.MatterClosed;
import org.luoshi.matter.MatterProposed;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskAcknowledged;
import org.luoshi.matter.TaskIssued;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.Role;

/** Who hears of matters and tasks. What can happen to a record again names its moment as the occasion. */
@ApplicationScoped
public class MatterNotices {
    private static final String ONCE = "";

    private final Notifier notifier;
    private final Recipients recipients;
    private final Matters matters;
    private final Tasks tasks;
    private final Clock clock;

    public MatterNotices(Notifier notifier, Recipients recipients, Matters matters, Tasks tasks, Clock clock) {
        this.notifier = notifier;
        this.recipients = recipients;
        this.matters = matters;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Those hear of it on whose desk its basis puts it (decision 1). */
    void onProposed(@Observes MatterProposed event) {
        var registration = matters.require(event.matterId()).registration();
        var roles = Stream.of(Role.values())
                .filter(role ->
                        InitiationPolicy.waitsFor(registration.source(), registration.legalBasis(), Set.of(role)))
                .toArray(Role[]::new);
        notifier.tell(
                recipients.ofOffice(event.jurisdictionId(), roles),
                Notice.ofMatter(NotificationKind.MATTER_TO_INITIATE, now(), event.title(), event.matterId()));
    }

    /** A batch is one item on the director's desk, not hundreds (WF-14). */
    void onImported(@Observes MattersImported event) {
        if (event.proposed() > 0) {
            notifier.tell(
                    recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR),
                    Notice.ofImport(event.title(), event.importId()));
        }
    }

    /** The unit gets work. */
    void onIssued(@Observes TaskIssued event) {
        notifier.tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                Notice.ofTask(NotificationKind.TASK_ISSUED, ONCE, event.title(), event.matterId(), event.taskId()));
    }

    /** The clerk who follows the matter knows that it has arrived. */
    void onAcknowledged(@Observes TaskAcknowledged event) {
        notifier.tell(
                List.of(event.registeredBy()),
                Notice.ofTask(
                        NotificationKind.TASK_ACKNOWLEDGED, ONCE, event.title(), event.matterId(), event.taskId()));
    }

    /** The office reviews. */
    void onReported(@Observes CompletionReported event) {
        var office = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR));
        office.add(event.registeredBy());
        notifier.tell(
                office,
                Notice.ofTask(
                        NotificationKind.COMPLETION_REPORTED, now(), event.title(), event.matterId(), event.taskId()));
    }

    /** The unit goes on. */
    void onReturned(@Observes CompletionReturned event) {
        notifier.tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                Notice.ofTask(
                        NotificationKind.COMPLETION_RETURNED, now(), event.title(), event.matterId(), event.taskId()));
    }

    /** Everybody who worked on it may let go. */
    void onClosed(@Observes MatterClosed event) {
        var everybody = new HashSet<>(List.of(event.registeredBy()));
        tasks.ofMatter(event.matterId()).stream()
                .map(Task::unitId)
                .forEach(unit -> everybody.addAll(recipients.ofUnit(unit, Role.LIAISON, Role.UNIT_HEAD)));
        notifier.tell(
                everybody, Notice.ofMatter(NotificationKind.MATTER_CLOSED, ONCE, event.title(), event.matterId()));
    }

    private String now() {
        return clock.instant().toString();
    }
}
