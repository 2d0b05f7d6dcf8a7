package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.luoshi.briefing.SlipDelivered;
import org.luoshi.platform.Role;

/** Who hears of slips. */
@ApplicationScoped
public class BriefingNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public BriefingNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
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
