package org.luoshi.inspection.api;

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
import org.luoshi.inspection.CompletionGrade;
import org.luoshi.inspection.Grading;
import org.luoshi.matter.Matter;

@RegisterForReflection
@Type("Grading")
@Description("评定完成等次: one giving of a grade by the leader who led the inspection; a correction is another one (BZ-05).")
public record GradingView(
        @Id UUID id,
        @Description("1 is the first of its inspection.") int number,
        CompletionGrade grade,
        @Description("What it rests on.") String reason,
        @Description("The day of the last visit before it.") LocalDate visitedOn,
        Instant gradedAt,

        @Nullable @Description("The 督查专报 it was issued with; it is not corrected any more.")
        String reportNumber,

        @Id UUID planId,
        @Ignore UUID matterId,
        @Ignore UUID unitId,
        @Ignore UUID gradedById) {

    static GradingView of(Grading grading) {
        return new GradingView(
                grading.id(),
                grading.number(),
                grading.grade(),
                grading.reason(),
                grading.visitedOn(),
                grading.gradedAt(),
                grading.reportNumber().orElse(null),
                grading.planId(),
                grading.matterId(),
                grading.unitId(),
                grading.gradedBy());
    }

    @Type("GradedMatter")
    @Description("The matter that the inspection was about.")
    public record GradedMatterView(@Id UUID id, @Nullable String number, String title) {

        static GradedMatterView of(Matter matter) {
            return new GradedMatterView(matter.id(), matter.number().orElse(null), matter.title());
        }
    }

    @Type("GradingPage")
    @Description("Grades that hold, the latest visit first.")
    public record GradingPage(
            List<@NonNull GradingView> items,

            @Nullable @Description("Pass as after for the next page; null on the last.")
            String nextCursor,

            @Description("All that match, over all pages.") int total) {}
}
