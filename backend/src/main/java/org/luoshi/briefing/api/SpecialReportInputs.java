package org.luoshi.briefing.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.briefing.DraftSpecialReport;
import org.luoshi.briefing.ReportCause;
import org.luoshi.platform.Command;

/** Inputs of 督查专报. */
final class SpecialReportInputs {
    private SpecialReportInputs() {}

    @RegisterForReflection
    @Input("DraftSpecialReportInput")
    public record DraftSpecialReportInput(
            @Id UUID commandId,
            String title,

            @Id @Description("1..20 leaders.") List<@NonNull UUID> addresseeIds,

            @Description("Puts in all that waits, the longest waiting first, at most 200.")
            boolean withWaiting)
            implements Command {}

    @RegisterForReflection
    @Input("AddToSpecialReportInput")
    public record AddToSpecialReportInput(
            @Id UUID commandId,
            @Id UUID reportId,

            @Nullable @Id @Description("Ids of what waits; without them all of it, as far as there is room.")
            List<@NonNull String> causeIds)
            implements Command {

        @Ignore
        @Nullable
        List<ReportCause.Key> keys() {
            return causeIds == null
                    ? null
                    : causeIds.stream().map(ReportCause.Key::of).toList();
        }
    }

    @RegisterForReflection
    @Input("SpecialReportItemInput")
    public record SpecialReportItemInput(
            @Id UUID itemId,

            @Description("At most 4,000 characters; of a criticism as it was approved.")
            String text) {}

    @RegisterForReflection
    @Input("SaveSpecialReportInput")
    public record SaveSpecialReportInput(
            @Id UUID commandId,
            @Id UUID reportId,
            String title,

            @Id @Description("1..20 leaders.") List<@NonNull UUID> addresseeIds,

            @Description("In this order; what is not named leaves the draft and waits again.")
            List<@NonNull SpecialReportItemInput> items,

            int expectedVersion)
            implements Command {

        @Ignore
        List<DraftSpecialReport.Line> lines() {
            return items.stream()
                    .map(item -> new DraftSpecialReport.Line(item.itemId(), item.text()))
                    .toList();
        }
    }

    @RegisterForReflection
    @Input("IssueSpecialReportInput")
    public record IssueSpecialReportInput(
            @Id UUID commandId, @Id UUID reportId, int expectedVersion) implements Command {}

    @RegisterForReflection
    @Input("WithdrawSpecialReportInput")
    public record WithdrawSpecialReportInput(
            @Id UUID commandId, @Id UUID reportId, String reason) implements Command {}

    @RegisterForReflection
    @Input("ReadSpecialReportInput")
    public record ReadSpecialReportInput(
            @Id UUID commandId, @Id UUID reportId) implements Command {}

    @RegisterForReflection
    @Input("ReplySpecialReportInput")
    public record ReplySpecialReportInput(
            @Id UUID commandId,
            @Id UUID reportId,
            @Description("批示; at most 4,000 characters.") String text) implements Command {}

    @RegisterForReflection
    @Input("WaiveReportInput")
    public record WaiveReportInput(
            @Id UUID commandId,
            @Id String causeId,
            @Description("How it was reported instead.") String reason) implements Command {}
}
