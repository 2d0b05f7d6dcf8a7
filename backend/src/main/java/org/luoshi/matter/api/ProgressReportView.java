package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.matter.ProgressReport;

@RegisterForReflection
@Type("ProgressReport")
@Description("进展反馈 in three parts (BZ-38).")
public record ProgressReportView(
        @Id UUID id,
        Instant reportedAt,
        @Description("0..100.") int percent,
        @Description("落实措施.") String measures,
        @Description("工作进度.") String progress,
        @Description("落实效果.") String effect,
        @Nullable @Description("下一步安排.") String nextStep,
        @Nullable FormalDocumentView document,
        @Ignore UUID reportedById,
        @Ignore @Nullable UUID releasedById) {

    public static ProgressReportView of(ProgressReport report) {
        return new ProgressReportView(
                report.id(),
                report.reportedAt(),
                report.percent(),
                report.measures(),
                report.progress(),
                report.effect(),
                report.nextStep().orElse(null),
                report.document().map(FormalDocumentView::of).orElse(null),
                report.reportedBy(),
                report.releasedBy().orElse(null));
    }
}
