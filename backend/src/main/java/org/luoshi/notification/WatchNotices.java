package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.UUID;
import org.luoshi.platform.Role;
import org.luoshi.watch.CheckDue;

/** Who hears of the watch list (WF-11). */
@ApplicationScoped
public class WatchNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    public WatchNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    /** The clerk of the matter once a month; when the month is over, the director too. */
    void onDue(@Observes CheckDue event) {
        var concerned = new HashSet<UUID>();
        concerned.add(event.registeredBy());
        if (event.isOver()) {
            concerned.addAll(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR));
        }
        notifier.tell(concerned, Notice.ofWatch(event));
    }
}
