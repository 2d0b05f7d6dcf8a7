package org.luoshi.briefing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.luoshi.briefing.AnswerSpecialReport;
import org.luoshi.briefing.DraftSpecialReport;
import org.luoshi.briefing.IssueSpecialReport;
import org.luoshi.briefing.ReportCause;
import org.luoshi.briefing.SpecialReport;
import org.luoshi.briefing.WaiveReport;
import org.luoshi.briefing.api.SpecialReportInputs.AddToSpecialReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.DraftSpecialReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.IssueSpecialReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.ReadSpecialReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.ReplySpecialReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.SaveSpecialReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.WaiveReportInput;
import org.luoshi.briefing.api.SpecialReportInputs.WithdrawSpecialReportInput;
import org.luoshi.briefing.api.SpecialReportViews.ReportCauseView;
import org.luoshi.briefing.api.SpecialReportViews.SpecialReportView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** 《督查专报》: drafted, issued, read, answered. */
@GraphQLApi
@RunOnVirtualThread
public class SpecialReportCommandsApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final DraftSpecialReport draftSpecialReport;
    private final IssueSpecialReport issueSpecialReport;
    private final AnswerSpecialReport answerSpecialReport;
    private final WaiveReport waiveReport;

    public SpecialReportCommandsApi(
            CurrentCaller caller,
            Commands commands,
            DraftSpecialReport draftSpecialReport,
            IssueSpecialReport issueSpecialReport,
            AnswerSpecialReport answerSpecialReport,
            WaiveReport waiveReport) {
        this.caller = caller;
        this.commands = commands;
        this.draftSpecialReport = draftSpecialReport;
        this.issueSpecialReport = issueSpecialReport;
        this.answerSpecialReport = answerSpecialReport;
        this.waiveReport = waiveReport;
    }

    @Mutation
    @Description("拟一期 by CLERK or DIRECTOR, empty or with all that waits. Error: INVALID_INPUT.")
    public SpecialReportView draftSpecialReport(DraftSpecialReportInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return report(
                input,
                me,
                () -> draftSpecialReport.draft(
                        input.title(), Set.copyOf(input.addresseeIds()), input.withWaiting(), me));
    }

    @Mutation
    @Description(
            "Puts what waits into a draft, by CLERK or DIRECTOR; nothing stands in two. Errors: SPECIAL_REPORT_NOT_FOUND,"
                    + " SPECIAL_REPORT_WRONG_STATUS, SPECIAL_REPORT_FULL, REPORT_CAUSE_GONE, ALREADY_EXISTS.")
    public SpecialReportView addToSpecialReport(AddToSpecialReportInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return report(input, me, () -> draftSpecialReport.add(input.reportId(), input.keys(), me));
    }

    @Mutation
    @Description("The draft anew, as a whole, by CLERK or DIRECTOR. Errors: SPECIAL_REPORT_NOT_FOUND,"
            + " SPECIAL_REPORT_WRONG_STATUS, STALE_VERSION, INVALID_INPUT.")
    public SpecialReportView saveSpecialReport(SaveSpecialReportInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return report(
                input,
                me,
                () -> draftSpecialReport.save(
                        input.reportId(),
                        input.title(),
                        Set.copyOf(input.addresseeIds()),
                        input.lines(),
                        input.expectedVersion(),
                        me));
    }

    @Mutation
    @Description(
            "签发 by a DIRECTOR who has not written in it: numbered, with the leaders, and its criticism published. Errors:"
                    + " SPECIAL_REPORT_NOT_FOUND, SPECIAL_REPORT_WRONG_STATUS, STALE_VERSION, SPECIAL_REPORT_OWN_DRAFT,"
                    + " SPECIAL_REPORT_EMPTY, REPORT_CAUSE_GONE with the titles.")
    public SpecialReportView issueSpecialReport(IssueSpecialReportInput input) {
        var me = caller.require(Role.DIRECTOR);
        return report(input, me, () -> issueSpecialReport.issue(input.reportId(), input.expectedVersion(), me));
    }

    @Mutation
    @Description("撤销 a draft by CLERK or DIRECTOR; what stood in it waits again. Errors: SPECIAL_REPORT_NOT_FOUND,"
            + " SPECIAL_REPORT_WRONG_STATUS, INVALID_INPUT.")
    public SpecialReportView withdrawSpecialReport(WithdrawSpecialReportInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return report(input, me, () -> draftSpecialReport.withdraw(input.reportId(), input.reason(), me));
    }

    @Mutation
    @Description(
            "A LEADER or CHIEF to whom it is addressed has opened it; only the first time counts. Error: SPECIAL_REPORT_NOT_FOUND.")
    public SpecialReportView readSpecialReport(ReadSpecialReportInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return report(input, me, () -> answerSpecialReport.read(input.reportId(), me));
    }

    @Mutation
    @Description("批示 by a LEADER or CHIEF to whom it is addressed, once. Errors: SPECIAL_REPORT_NOT_FOUND,"
            + " SPECIAL_REPORT_REPLIED, INVALID_INPUT.")
    public SpecialReportView replySpecialReport(ReplySpecialReportInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return report(input, me, () -> answerSpecialReport.reply(input.reportId(), input.text(), me));
    }

    @Mutation
    @Description(
            "不再专报 by CLERK or DIRECTOR: a result that was reported otherwise waits no longer. Errors: REPORT_CAUSE_GONE,"
                    + " REPORT_CAUSE_APPROVED, INVALID_INPUT.")
    public ReportCauseView waiveReport(WaiveReportInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                ReportCauseView.class,
                () -> ReportCauseView.of(waiveReport.waive(ReportCause.Key.of(input.causeId()), input.reason(), me)));
    }

    private SpecialReportView report(Command input, Caller me, Supplier<SpecialReport> work) {
        return commands.once(input, SpecialReportView.class, () -> SpecialReportView.of(work.get(), me));
    }
}
