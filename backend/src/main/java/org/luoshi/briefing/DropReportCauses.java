package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.luoshi.commendation.CommendationRevoked;
import org.luoshi.consequence.PublicationSettled;
import org.luoshi.inspection.GradingReplaced;
import org.luoshi.matter.MatterReopened;

/** What does not stand any more leaves the draft of a 督查专报; what was issued stays. */
@ApplicationScoped
class DropReportCauses {
    private final SpecialReports reports;
    private final SpecialReportItems items;
    private final SpecialReportAudit audit;
    private final Clock clock;

    DropReportCauses(SpecialReports reports, SpecialReportItems items, SpecialReportAudit audit, Clock clock) {
        this.reports = reports;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** Withdrawn, or published otherwise. */
    void onSettled(@Observes PublicationSettled event) {
        drop(ReportCauseKind.CRITICISM, event.publicationId());
    }

    /** Not to be commended after all. */
    void onRevoked(@Observes CommendationRevoked event) {
        drop(ReportCauseKind.COMMENDATION, event.commendationId());
    }

    /** Its result holds no longer. */
    void onReopened(@Observes MatterReopened event) {
        drop(ReportCauseKind.CLOSED_MATTER, event.matterId());
    }

    /** The leader gave another grade, which waits in its place (BZ-05). */
    void onRegraded(@Observes GradingReplaced event) {
        drop(ReportCauseKind.GRADED_VISIT, event.gradingId());
    }

    private void drop(ReportCauseKind cause, UUID recordId) {
        for (var item : items.inDraft(cause, recordId)) {
            var report = reports.lockDraft(item.reportId());
            report.lose(clock.instant());
            items.delete(item);
            audit.write("SPECIAL_REPORT_ITEM_DROPPED", report, item.matterTitle());
        }
    }
}
