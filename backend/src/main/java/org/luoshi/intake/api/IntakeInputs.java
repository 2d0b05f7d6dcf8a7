package org.luoshi.intake.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.luoshi.intake.ImportDefaults;
import org.luoshi.intake.ImportKind;
import org.luoshi.intake.ImportMatters.NumberedRow;
import org.luoshi.intake.RowTexts;
import org.luoshi.matter.LegalBasis;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.SupervisionSystem;
import org.luoshi.platform.Command;

/** Inputs of intake's verbs. */
public final class IntakeInputs {
    private IntakeInputs() {}

    @RegisterForReflection
    @Input("OpenImportInput")
    public record OpenImportInput(
            @Id UUID commandId,
            @Id UUID importId,
            ImportKind kind,

            @Description("Name of the file or title of the document.")
            String title,

            @Nullable String fileSha256,

            @Description("Holds for rows that name no source.")
            MatterSource source,

            @Nullable String sourceReference,
            LegalBasis legalBasis,
            @Nullable String basisDocument,
            SupervisionSystem system,

            @Nullable @Description("Deadline of rows that name none.")
            LocalDate dueOn)
            implements Command {

        ImportDefaults defaults() {
            return new ImportDefaults(source, sourceReference, legalBasis, basisDocument, system, dueOn);
        }
    }

    @RegisterForReflection
    @Input("ImportRowInput")
    @Description("A row as it stands in the file; every cell is text.")
    public record ImportRowInput(
            int rowNumber,
            @Nullable String title,
            @Nullable String content,
            @Nullable String source,
            @Nullable String sourceReference,
            @Nullable String instructionLeader,
            @Nullable String instructionText,
            @Nullable String instructedOn,
            @Nullable String responsibleLeader,
            @Nullable String leadUnit,
            @Nullable String supportUnits,
            @Nullable String responsibleOfficer,
            @Nullable String dueOn,
            @Nullable String objective,
            @Nullable String quarterTargets,
            @Nullable String basisDocument,
            @Nullable String placeName,
            @Nullable String urgency,
            @Nullable String secrecy,
            @Nullable String paragraph,
            @Nullable String parent) {

        NumberedRow row() {
            return new NumberedRow(
                    rowNumber,
                    new RowTexts(
                            title,
                            content,
                            source,
                            sourceReference,
                            instructionLeader,
                            instructionText,
                            instructedOn,
                            responsibleLeader,
                            leadUnit,
                            supportUnits,
                            responsibleOfficer,
                            dueOn,
                            objective,
                            quarterTargets,
                            basisDocument,
                            placeName,
                            urgency,
                            secrecy,
                            paragraph,
                            parent));
        }
    }

    @RegisterForReflection
    @Input("StageImportRowsInput")
    public record StageImportRowsInput(
            @Id UUID commandId,
            @Id UUID importId,

            @Description("1..200 rows, and within the limit of a request, 64 KB.")
            List<@NonNull ImportRowInput> rows)
            implements Command {}

    @RegisterForReflection
    @Input("CommitImportInput")
    public record CommitImportInput(
            @Id UUID commandId,
            @Id UUID importId,

            @Nullable @Description("Left out: every row that is READY.")
            List<@NonNull Integer> rowNumbers,

            @Nullable @Description("Why look-alikes come in all the same (JC-09).")
            String reason)
            implements Command {}

    @RegisterForReflection
    @Input("DiscardImportInput")
    public record DiscardImportInput(@Id UUID commandId, @Id UUID importId) implements Command {}

    @RegisterForReflection
    @Input("MergeIntoMatterInput")
    public record MergeIntoMatterInput(
            @Id UUID commandId,
            @Id @Description("The known matter.") UUID matterId,

            @Description("Title under which it came in again.")
            String title,

            MatterSource source,
            @Nullable String sourceReference,
            String reason)
            implements Command {}

    @Input("SimilarMattersInput")
    @Description("What is known so far of a matter that is being typed.")
    public record SimilarMattersInput(
            String title,
            @Nullable @Id UUID unitId,
            @Nullable String placeName,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
