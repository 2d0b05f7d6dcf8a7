package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 阅批: a leader reads a 督查专报 that is addressed to him, and answers it. */
@ApplicationScoped
public class AnswerSpecialReport {
    private final SpecialReports reports;
    private final SpecialReportAddressees addressees;
    private final SpecialReportAudit audit;
    private final Event<SpecialReportReplied> events;
    private final Clock clock;

    AnswerSpecialReport(
            SpecialReports reports,
            SpecialReportAddressees addressees,
            SpecialReportAudit audit,
            Event<SpecialReportReplied> events,
            Clock clock) {
        this.reports = reports;
        this.addressees = addressees;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The first time is kept. */
    @Transactional
    public SpecialReport read(UUID reportId, Caller leader) {
        var report = issued(reportId);
        if (addressee(report, leader).read(clock.instant())) {
            audit.write("SPECIAL_REPORT_READ", report, report.number().orElseThrow());
        }
        return report;
    }

    /** 批示, once. */
    @Transactional
    public SpecialReport reply(UUID reportId, String text, Caller leader) {
        var report = issued(reportId);
        addressee(report, leader).reply(Texts.body("text", text), clock.instant());
        audit.write("SPECIAL_REPORT_REPLIED", report, report.number().orElseThrow());
        var writers = new HashSet<UUID>();
        writers.add(report.draftedBy());
        report.issuedBy().ifPresent(writers::add);
        events.fire(new SpecialReportReplied(reportId, report.number().orElseThrow(), leader.officerId(), writers));
        return report;
    }

    private SpecialReport issued(UUID reportId) {
        var report = reports.require(reportId);
        if (report.status() != SpecialReportStatus.ISSUED) {
            throw new DomainException.NotFound(SpecialReportError.SPECIAL_REPORT_NOT_FOUND, reportId);
        }
        return report;
    }

    private SpecialReportAddressee addressee(SpecialReport report, Caller leader) {
        return addressees
                .findByIdOptional(new SpecialReportAddressee.Key(report.id(), leader.officerId()))
                .orElseThrow(
                        () -> new DomainException.NotFound(SpecialReportError.SPECIAL_REPORT_NOT_FOUND, report.id()));
    }
}
