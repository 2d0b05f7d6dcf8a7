package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import org.luoshi.calendar.CalendarMissing;
import org.luoshi.matter.DeadlineRecounted;
import org.luoshi.platform.Role;

/** Who hears of the calendar. */
@ApplicationScoped
public class CalendarNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public CalendarNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    /** The administrators, once a week until it is there. */
    void onMissing(@Observes CalendarMissing event) {
        var week = event.today().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        notifier.tell(
                recipients.everywhere(Role.ADMIN),
                Notice.ofCalendar(NotificationKind.CALENDAR_MISSING, event.year(), "week " + week));
    }

    /** The unit and the clerk plan by that date. */
    void onRecounted(@Observes DeadlineRecounted event) {
        var concerned = new HashSet<>(recipients.ofUnit(event.unitId(), Role.LIAISON, Role.UNIT_HEAD));
        concerned.add(event.registeredBy());
        notifier.tell(
                concerned,
                Notice.ofTask(
                        NotificationKind.DEADLINE_RECOUNTED,
                        event.from() + "→" + event.to(),
                        event.title(),
                        event.matterId(),
                        event.taskId()));
    }
}
