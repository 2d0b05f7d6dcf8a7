package org.luoshi.briefing.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.briefing.ReportCause;
import org.luoshi.briefing.ReportCauseKind;
import org.luoshi.briefing.ReportSection;
import org.luoshi.briefing.SpecialReport;
import org.luoshi.briefing.SpecialReportAddressee;
import org.luoshi.briefing.SpecialReportItem;
import org.luoshi.briefing.SpecialReportStatus;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

/** 督查专报 as it is shown. */
public final class SpecialReportViews {
    private SpecialReportViews() {}

    @RegisterForReflection
    @Type("SpecialReport")
    @Description("督查专报: a numbered issue for the leaders (CT-12, CT-18). It does not change after it was issued.")
    public record SpecialReportView(
            @Id UUID id,

            @Nullable @Description("督专〔年〕n号, from the issue on; per year without gaps.")
            String number,

            @Nullable @Description("Null for a unit: it may name another.")
            String title,

            SpecialReportStatus status,
            Instant draftedAt,
            Instant editedAt,
            @Nullable Instant issuedAt,
            @Nullable LocalDate issuedOn,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,

            @Description("To be named when it is saved or issued.")
            int version,

            @Ignore UUID draftedById,
            @Ignore @Nullable UUID issuedById,
            @Ignore boolean isWrittenByCaller) {

        static SpecialReportView of(SpecialReport report, Caller caller) {
            var isUnit = caller.is(Role.LIAISON, Role.UNIT_HEAD);
            return new SpecialReportView(
                    report.id(),
                    report.number().orElse(null),
                    isUnit ? null : report.title(),
                    report.status(),
                    report.draftedAt(),
                    report.editedAt(),
                    report.issuedAt().orElse(null),
                    report.issuedOn().orElse(null),
                    report.withdrawnAt().orElse(null),
                    report.withdrawalReason().orElse(null),
                    report.version(),
                    report.draftedBy(),
                    report.issuedBy().orElse(null),
                    report.isWrittenBy(caller.officerId()));
        }
    }

    @RegisterForReflection
    @Type("SpecialReportItem")
    @Description("What a special report reports; a unit sees what is about it.")
    public record SpecialReportItemView(
            @Id UUID id,
            ReportCauseKind cause,
            @Description("Its heading (JS-18).") ReportSection section,
            @Id UUID matterId,
            @Nullable String matterNumber,

            @Description("As it was called when it was put in.")
            String matterTitle,

            String text,

            @Description("Its words were approved and do not change.")
            boolean textIsFixed,

            @Ignore UUID reportId,
            @Ignore @Nullable UUID unitId) {

        static SpecialReportItemView of(SpecialReportItem item) {
            return new SpecialReportItemView(
                    item.id(),
                    item.cause(),
                    item.cause().section(),
                    item.matterId(),
                    item.matterNumber().orElse(null),
                    item.matterTitle(),
                    item.text(),
                    item.cause().isApproved(),
                    item.reportId(),
                    item.unitId().orElse(null));
        }
    }

    @RegisterForReflection
    @Type("SpecialReportAddressee")
    @Description("A leader to whom a special report goes.")
    public record SpecialReportAddresseeView(
            @Nullable Instant readAt,
            @Nullable @Description("批示.") String reply,
            @Nullable Instant repliedAt,
            @Ignore UUID reportId,
            @Ignore UUID officerId) {

        static SpecialReportAddresseeView of(SpecialReportAddressee addressee) {
            return new SpecialReportAddresseeView(
                    addressee.readAt().orElse(null),
                    addressee.reply().orElse(null),
                    addressee.repliedAt().orElse(null),
                    addressee.reportId(),
                    addressee.officerId());
        }
    }

    @RegisterForReflection
    @Type("ReportCause")
    @Description("What waits to be reported in a special report.")
    public record ReportCauseView(
            @Id String id,
            ReportCauseKind cause,

            @Description("The heading it will stand under (JS-18).")
            ReportSection section,

            @Id UUID matterId,
            @Nullable String matterNumber,
            String matterTitle,
            String text,

            @Description("When it was approved, or the matter closed.")
            Instant since,

            @Description("Whether the office may leave it out.")
            boolean mayBeWaived,

            @Ignore @Nullable UUID unitId) {

        static ReportCauseView of(ReportCause cause) {
            var kind = cause.key().kind();
            return new ReportCauseView(
                    cause.key().toString(),
                    kind,
                    kind.section(),
                    cause.matterId(),
                    cause.matterNumber(),
                    cause.matterTitle(),
                    cause.text(),
                    cause.since(),
                    !kind.isApproved(),
                    cause.unitId());
        }
    }

    @Type("SpecialReportPage")
    @Description("Special reports, newest first.")
    public record SpecialReportPage(
            List<@NonNull SpecialReportView> items,
            @Nullable String nextCursor,
            int total) {}

    @Type("ReportCausePage")
    @Description("What waits, the longest waiting first.")
    public record ReportCausePage(
            List<@NonNull ReportCauseView> items, @Nullable String nextCursor, int total) {}
}
