package org.luoshi.intake.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.intake.ImportBatch;
import org.luoshi.intake.ImportKind;
import org.luoshi.intake.ImportProblem;
import org.luoshi.intake.ImportRow;
import org.luoshi.intake.ImportRowState;
import org.luoshi.intake.ImportStatus;
import org.luoshi.matter.MatterSource;

@RegisterForReflection
@Type("Import")
@Description("导入批次: rows of a workbook or document on their way in.")
public record ImportView(
        @Id UUID id,
        ImportKind kind,
        String title,
        MatterSource source,
        ImportStatus status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Description("Matters that came of it.") int matterCount) {

    static ImportView of(ImportBatch batch) {
        return new ImportView(
                batch.id(),
                batch.kind(),
                batch.title(),
                batch.defaults().source(),
                batch.status(),
                batch.openedAt(),
                batch.closedAt().orElse(null),
                batch.matterCount());
    }

    @RegisterForReflection
    @Type("ImportCounts")
    public record ImportCountsView(
            int all,
            int ready,
            int similar,
            int repeated,
            int invalid,

            @Description("Rows that come in with their handling proposal.")
            int assignable) {}

    @Type("ImportRemark")
    public record ImportRemarkView(
            ImportProblem problem,
            @Description("True when it keeps the row out.") boolean error,

            @Description("The text that it is about; may be empty.")
            String about) {}

    @Type("ImportRow")
    public record ImportRowView(
            int rowNumber,
            String title,
            @Nullable String leadUnit,
            @Nullable String supportUnits,
            @Nullable String dueOn,
            @Nullable String paragraph,
            ImportRowState state,
            boolean assignable,
            @Nullable @Id UUID similarId,
            @Nullable @Id UUID matterId,
            List<@NonNull ImportRemarkView> remarks) {

        static ImportRowView of(ImportRow row) {
            var texts = row.texts();
            return new ImportRowView(
                    row.rowNumber(),
                    row.title(),
                    texts.leadUnit(),
                    texts.supportUnits(),
                    texts.dueOn(),
                    texts.paragraph(),
                    row.state(),
                    row.isAssignable(),
                    row.similarId().orElse(null),
                    row.matterId().orElse(null),
                    row.remarks().stream()
                            .map(remark -> new ImportRemarkView(
                                    remark.problem(), remark.problem().isError(), remark.about()))
                            .toList());
        }
    }

    @Type("ImportRowPage")
    public record ImportRowPage(
            List<@NonNull ImportRowView> items,

            @Nullable @Description("Row number after which the next page starts.")
            Integer nextAfter) {}
}
