package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import org.luoshi.briefing.SpecialReportIssued;
import org.luoshi.briefing.SpecialReportReplied;
import org.luoshi.platform.Role;

/** Who hears of 督查专报: the leaders, the units it reports on, and of an answer the office. */
@ApplicationScoped
public class SpecialReportNotices {
    private final Notifier notifier;
    private final Recipients recipients;

    SpecialReportNotices(Notifier notifier, Recipients recipients) {
        this.notifier = notifier;
        this.recipients = recipients;
    }

    void onIssued(@Observes SpecialReportIssued event) {
        var hearing = new HashSet<>(event.addresseeIds());
        event.unitIds().forEach(unit -> hearing.addAll(recipients.ofUnit(unit, Role.LIAISON, Role.UNIT_HEAD)));
        notifier.tell(
                hearing,
                Notice.ofSpecialReport(NotificationKind.SPECIAL_REPORT_ISSUED, "", event.number(), event.reportId()));
    }

    void onReplied(@Observes SpecialReportReplied event) {
        notifier.tell(
                event.writerIds(),
                Notice.ofSpecialReport(
                        NotificationKind.SPECIAL_REPORT_REPLIED,
                        event.leaderId().toString(),
                        event.number(),
                        event.reportId()));
    }
}
