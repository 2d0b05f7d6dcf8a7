package org.luoshi.briefing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.briefing.ReportCauses;
import org.luoshi.briefing.SpecialReports;
import org.luoshi.briefing.api.SpecialReportViews.ReportCausePage;
import org.luoshi.briefing.api.SpecialReportViews.ReportCauseView;
import org.luoshi.briefing.api.SpecialReportViews.SpecialReportPage;
import org.luoshi.briefing.api.SpecialReportViews.SpecialReportView;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 督查专报, to be read. */
@GraphQLApi
@RunOnVirtualThread
public class SpecialReportApi {
    private final CurrentCaller caller;
    private final SpecialReports reports;
    private final ReportCauses causes;

    public SpecialReportApi(CurrentCaller caller, SpecialReports reports, ReportCauses causes) {
        this.caller = caller;
        this.reports = reports;
        this.causes = causes;
    }

    @Query
    @Transactional
    @Description(
            "督查专报, newest first: all for the office, issued ones with something about it for a unit; first is 1..100. Error: PAGE_TOO_LARGE.")
    public SpecialReportPage specialReports(@DefaultValue("50") int first, @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var rows = reports.page(paging);
        return new SpecialReportPage(
                paging.page(rows).stream()
                        .map(report -> SpecialReportView.of(report, me))
                        .toList(),
                paging.nextCursor(rows, report -> new Paging.Key(report.draftedAt(), report.id())),
                (int) reports.count());
    }

    @Query
    @Transactional
    @Description("One special report. Error: SPECIAL_REPORT_NOT_FOUND.")
    public SpecialReportView specialReport(@Id String id) {
        var me = caller.get();
        return SpecialReportView.of(reports.require(Ids.of(id)), me);
    }

    @Query
    @Transactional
    @Description(
            "待报事项 for CLERK and DIRECTOR: approved and closed, and in no report yet; the longest waiting first; first is 1..100."
                    + " Error: PAGE_TOO_LARGE.")
    public ReportCausePage reportCauses(@DefaultValue("50") int first, @Nullable String after) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        var paging = Paging.of(first, after);
        var rows = causes.page(me.jurisdictionId(), paging);
        return new ReportCausePage(
                paging.page(rows).stream().map(ReportCauseView::of).toList(),
                paging.nextCursor(
                        rows, cause -> new Paging.Key(cause.since(), cause.key().recordId())),
                causes.total(me.jurisdictionId()));
    }
}
