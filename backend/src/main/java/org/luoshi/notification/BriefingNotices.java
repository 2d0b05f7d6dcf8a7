package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.luoshi.briefing.DispatchOpened;
import org.luoshi.briefing.SlipDelivered;
import org.luoshi.matter.TaskHalted;
import org.luoshi.matter.TaskReopened;
import org.luoshi.platform.Role;

/** Who hears of slips, dispatches, reopenings and halts. */
@ApplicationScoped
public class BriefingNotices {
    private final Notifier notifier;
    private final Recipients recipients;
    private final Clock clock;

    public BriefingNotices(Notifier notifier, Recipients recipients, Clock clock) {
        this.notifier = notifier;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** The unit has to go on. */
    void onReopened(@Observes TaskReopened event) {
        notifier.tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                Notice.ofTask(
                        NotificationKind.MATTER_REOPENED, now(), event.title(), event.matterId(), event.taskId()));
    }

    /** The unit may rest, may stop, or goes on. */
    void onHalted(@Observes TaskHalted event) {
        notifier.tell(
                recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                Notice.ofTask(NotificationKind.TASK_HALTED, now(), event.title(), event.matterId(), event.taskId()));
    }

    /** Each unit once, however many of its tasks are asked for. */
    void onDispatch(@Observes DispatchOpened event) {
        for (var unitId : event.unitIds()) {
            notifier.tell(
                    recipients.ofUnit(unitId, Role.LIAISON, Role.UNIT_HEAD),
                    Notice.ofDispatch(event.title(), event.dispatchId()));
        }
    }

    private String now() {
        return clock.instant().toString();
    }

    /** The addressed unit; of issue and striking off it hears as such, the slip lies beside. */
    void onDelivered(@Observes SlipDelivered event) {
        switch (event.kind()) {
            case SUPERVISION_NOTICE, FOLLOW_UP, COORDINATION ->
                notifier.tell(
                        recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD),
                        Notice.ofSlip(event.title(), event.matterId(), event.slipId()));
            case TASK_NOTICE, CLOSE_OUT -> {}
        }
    }
}
