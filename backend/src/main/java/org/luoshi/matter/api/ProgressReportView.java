package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
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
        @Ignore UUID reportedById) {

    static ProgressReportView of(ProgressReport report) {
        return new ProgressReportView(
                report.id(),
                report.reportedAt(),
                report.percent(),
                report.measures(),
                report.progress(),
                report.effect(),
                report.reportedBy());
    }
}
