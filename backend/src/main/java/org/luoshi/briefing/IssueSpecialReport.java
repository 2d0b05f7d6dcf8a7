package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.commendation.CommendUnit;
import org.luoshi.consequence.PublishCriticism;
import org.luoshi.inspection.GradeInspection;
import org.luoshi.matter.NumberSeries;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 签发《督查专报》: takes the next number, and what it criticises is published in it (CT-18), as what it commends is told (JS-18). */
@ApplicationScoped
public class IssueSpecialReport {
    private final SpecialReports reports;
    private final SpecialReportItems items;
    private final SpecialReportAddressees addressees;
    private final ReportCauses causes;
    private final PublishCriticism publishCriticism;
    private final GradeInspection gradeInspection;
    private final CommendUnit commendUnit;
    private final NumberSeries numbers;
    private final SpecialReportAudit audit;
    private final Event<Object> events;
    private final Clock clock;

    IssueSpecialReport(
            SpecialReports reports,
            SpecialReportItems items,
            SpecialReportAddressees addressees,
            ReportCauses causes,
            PublishCriticism publishCriticism,
            GradeInspection gradeInspection,
            CommendUnit commendUnit,
            NumberSeries numbers,
            SpecialReportAudit audit,
            Event<Object> events,
            Clock clock) {
        this.reports = reports;
        this.items = items;
        this.addressees = addressees;
        this.causes = causes;
        this.publishCriticism = publishCriticism;
        this.gradeInspection = gradeInspection;
        this.commendUnit = commendUnit;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param version that the signer has read
     */
    @Transactional
    public SpecialReport issue(UUID reportId, int version, Caller signer) {
        var report = reports.lockDraft(reportId);
        report.requireVersion(version);
        var standing = items.ofReport(reportId);
        var leaders = addressees.ofReports(Set.of(reportId)).stream()
                .map(SpecialReportAddressee::officerId)
                .collect(Collectors.toSet());
        requireWhole(report, standing, leaders);
        var today = TimeSource.today(clock);
        var number = numbers.next(report.jurisdictionId(), SpecialReport.SERIES, today.getYear());
        report.issue(number, signer.officerId(), today, clock.instant());
        standing.forEach(SpecialReportItem::issue);
        reports.flush();
        standing.forEach(item -> tell(item, report, number, signer));
        audit.write("SPECIAL_REPORT_ISSUED", report, number);
        events.fire(new SpecialReportIssued(reportId, number, leaders, units(standing)));
        return report;
    }

    private void requireWhole(SpecialReport report, List<SpecialReportItem> standing, Set<UUID> leaders) {
        if (standing.isEmpty() || leaders.isEmpty()) {
            throw new DomainException.RuleViolated(
                    SpecialReportError.SPECIAL_REPORT_EMPTY,
                    "report " + report.id() + " holds " + standing.size() + " items for " + leaders.size());
        }
        var gone = causes.gone(report.jurisdictionId(), report.id());
        if (!gone.isEmpty()) {
            throw new DomainException.RuleViolated(
                    SpecialReportError.REPORT_CAUSE_GONE, "gone: " + gone, Map.of("titles", gone));
        }
    }

    private void tell(SpecialReportItem item, SpecialReport report, String number, Caller signer) {
        switch (item.cause()) {
            case CRITICISM ->
                publishCriticism.record(
                        item.recordId(), "《督查专报》" + number, report.issuedOn().orElseThrow(), signer);
            case GRADED_VISIT -> {
                gradeInspection.report(item.recordId(), number);
                reported(item, report, number);
            }
            case CLOSED_MATTER -> reported(item, report, number);
            case COMMENDATION ->
                commendUnit.report(
                        item.recordId(), report.id(), number, report.issuedOn().orElseThrow());
        }
    }

    private void reported(SpecialReportItem item, SpecialReport report, String number) {
        audit.ofMatter("REPORTED_IN_SPECIAL_REPORT", item.matterId(), report.jurisdictionId(), report.id(), number);
    }

    private static Set<UUID> units(List<SpecialReportItem> standing) {
        return standing.stream()
                .map(SpecialReportItem::unitId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
