package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import org.luoshi.indicator.IndicatorMonthDecided;
import org.luoshi.indicator.IndicatorMonthSubmitted;
import org.luoshi.platform.Role;

/** Who hears of a month of indicators: the directors who may publish it, and then who wrote it (WF-12). */
@ApplicationScoped
public class IndicatorNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    IndicatorNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    /** Nobody publishes his own. */
    void onSubmitted(@Observes IndicatorMonthSubmitted event) {
        var directors = new HashSet<>(recipients.ofOffice(event.jurisdictionId(), Role.DIRECTOR));
        directors.remove(event.writtenBy());
        notifier.tell(
                directors,
                Notice.ofIndicators(NotificationKind.INDICATOR_MONTH_TO_PUBLISH, event.month(), event.monthId()));
    }

    void onDecided(@Observes IndicatorMonthDecided event) {
        notifier.tell(
                Set.of(event.writtenBy()),
                Notice.ofIndicators(NotificationKind.INDICATOR_MONTH_DECIDED, event.month(), event.monthId()));
    }
}
