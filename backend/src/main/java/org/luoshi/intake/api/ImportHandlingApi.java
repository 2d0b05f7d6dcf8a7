package org.luoshi.intake.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.intake.CarryImport;
import org.luoshi.intake.ImportMatters;
import org.luoshi.intake.ImportRow;
import org.luoshi.intake.ImportRows;
import org.luoshi.intake.ImportedMatters;
import org.luoshi.intake.ProposalForAll;
import org.luoshi.intake.ProposeImported;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterPhase;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
import org.luoshi.matter.SupervisionKind;
import org.luoshi.matter.api.MatterView;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 批次办理: an imported batch as one piece of work of the office. */
@GraphQLApi
@RunOnVirtualThread
public class ImportHandlingApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final ImportMatters importMatters;
    private final ImportedMatters imported;
    private final CarryImport carryImport;
    private final ProposeImported proposeImported;
    private final ImportRows rows;
    private final Matters matters;

    public ImportHandlingApi(
            CurrentCaller caller,
            Commands commands,
            ImportMatters importMatters,
            ImportedMatters imported,
            CarryImport carryImport,
            ProposeImported proposeImported,
            ImportRows rows,
            Matters matters) {
        this.caller = caller;
        this.commands = commands;
        this.importMatters = importMatters;
        this.imported = imported;
        this.carryImport = carryImport;
        this.proposeImported = proposeImported;
        this.rows = rows;
        this.matters = matters;
    }

    @RegisterForReflection
    @Type("ImportSteps")
    @Description("Where the matters of a batch are.")
    public record ImportStepsView(
            @Description("待拟办.") int registered,
            @Description("待立项.") int proposed,
            @Description("待确认办法.") int initiated,

            @Description("Task notices are out, or the matter is further.")
            int issued) {

        static ImportStepsView of(Map<MatterStep, Integer> steps) {
            return new ImportStepsView(
                    steps.getOrDefault(MatterStep.REGISTERED, 0),
                    steps.getOrDefault(MatterStep.PROPOSED, 0),
                    steps.getOrDefault(MatterStep.INITIATED, 0),
                    steps.entrySet().stream()
                            .filter(step -> MatterPhase.of(step.getKey()) != MatterPhase.INITIATION)
                            .mapToInt(Map.Entry::getValue)
                            .sum());
        }
    }

    @RegisterForReflection
    @Type("ImportedMatter")
    @Description("A matter that came of a batch, and the row that it was.")
    public record ImportedMatterView(
            int rowNumber,
            MatterView matter,

            @Description("What the sheet says of unit, person and date, as far as it says anything.")
            List<@NonNull String> sheet) {}

    @Type("ImportedMatterPage")
    public record ImportedMatterPage(
            List<@NonNull ImportedMatterView> items,

            @Nullable @Description("Row number after which the next page starts.")
            Integer nextAfter) {}

    @RegisterForReflection
    @Input("CarryImportInput")
    public record CarryImportInput(
            @Id UUID commandId,
            @Id UUID importId,

            @Description("The part begins after this row; -1 for the first.")
            int afterRow,

            @Description("Rows that are left as they are.") List<@NonNull Integer> exceptRows,
            @Nullable String comment)
            implements Command {

        @org.eclipse.microprofile.graphql.Ignore
        CarryImport.Part part() {
            return new CarryImport.Part(importId, afterRow, exceptRows);
        }
    }

    @RegisterForReflection
    @Input("ProposeImportedInput")
    public record ProposeImportedInput(
            @Id UUID commandId,
            @Id UUID importId,

            @Description("The part begins after this row; -1 for the first.")
            int afterRow,

            @Description("Rows that are left as they are.") List<@NonNull Integer> exceptRows,

            @Nullable @Description("拟办意见; otherwise who leads and who supports.")
            String text,

            DeadlineClass deadlineClass,

            @Nullable @Description("With EXPLICIT_DATE; a date of the row itself comes first.")
            LocalDate explicitDueOn,

            @Nullable @Description("主办单位 of rows that name none.") @Id
            UUID leadUnitId,

            @Nullable
            @Description("直接责任人 of rows that name none; otherwise the register's deputy director, or the unit's head.")
            String responsibleOfficer,

            @Nullable @Description("第一责任人 (BZ-12).") String firstResponsible,
            @Nullable @Description("承办科室或承办人 (BZ-12).") String handlingSection,
            SupervisionKind supervisionKind)
            implements Command {

        @org.eclipse.microprofile.graphql.Ignore
        CarryImport.Part part() {
            return new CarryImport.Part(importId, afterRow, exceptRows);
        }

        @org.eclipse.microprofile.graphql.Ignore
        ProposalForAll form() {
            return new ProposalForAll(
                    text,
                    deadlineClass,
                    explicitDueOn,
                    leadUnitId,
                    responsibleOfficer,
                    firstResponsible,
                    handlingSection,
                    supervisionKind);
        }
    }

    @Transactional
    @Description("Where its matters are.")
    public List<@NonNull ImportStepsView> steps(@Source List<ImportView> imports) {
        var known = imported.steps(imports.stream().map(ImportView::id).toList());
        return imports.stream()
                .map(batch -> ImportStepsView.of(Objects.requireNonNull(known.get(batch.id()))))
                .toList();
    }

    @Query
    @Transactional
    @Description(
            "Matters of a batch at one step in the order of the sheet, for CLERK and DIRECTOR; first is 1..100. Errors:"
                    + " IMPORT_NOT_FOUND, PAGE_TOO_LARGE.")
    public ImportedMatterPage importedMatters(
            @Id String id, MatterStep step, @DefaultValue("100") int first, @DefaultValue("-1") int after) {
        caller.require(Role.CLERK, Role.DIRECTOR);
        var paging = Paging.of(first, null);
        var batch = importMatters.require(Ids.of(id));
        var found = imported.at(batch.id(), step, after, paging.limit());
        var page = paging.page(found);
        Map<Integer, List<String>> said =
                rows
                        .numbered(
                                batch.id(),
                                page.stream()
                                        .map(ImportedMatters.Imported::rowNumber)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                ImportRow::rowNumber, row -> row.texts().assignment()));
        Map<UUID, Matter> known = matters
                .ofIds(page.stream().map(ImportedMatters.Imported::matterId).toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        return new ImportedMatterPage(
                page.stream()
                        .map(row -> new ImportedMatterView(
                                row.rowNumber(),
                                MatterView.of(Objects.requireNonNull(known.get(row.matterId()))),
                                said.getOrDefault(row.rowNumber(), List.of())))
                        .toList(),
                found.size() > page.size() ? page.getLast().rowNumber() : null);
    }

    @Mutation
    @Description(
            "批量拟办 by CLERK or DIRECTOR: the next 50 registered matters get their proposal; a row's own unit, person and date come first,"
                    + " the form fills what is missing (JS-13); what still lacks something is named. Errors: IMPORT_NOT_FOUND,"
                    + " UNIT_NOT_FOUND, INVALID_INPUT.")
    public ImportCarriedView proposeImported(ProposeImportedInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                ImportCarriedView.class,
                () -> ImportCarriedView.of(proposeImported.propose(input.part(), input.form(), me)));
    }

    @Mutation
    @Description(
            "批次立项 by DIRECTOR: the complete ones of the next 50 proposed matters are initiated, numbered in the order of the sheet and"
                    + " signed one by one (JC-08, JS-13); the others are named with the reason. Errors: IMPORT_NOT_FOUND, INVALID_INPUT.")
    public ImportCarriedView initiateImported(CarryImportInput input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(
                input,
                ImportCarriedView.class,
                () -> ImportCarriedView.of(carryImport.initiate(input.part(), input.comment(), me)));
    }

    @Mutation
    @Description(
            "批次办法确认 by CLERK or DIRECTOR: task notices of the next 50 initiated matters go out (CT-07); those that may not are named"
                    + " with the reason. Errors: IMPORT_NOT_FOUND, INVALID_INPUT.")
    public ImportCarriedView confirmImported(CarryImportInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                ImportCarriedView.class,
                () -> ImportCarriedView.of(carryImport.confirm(input.part(), input.comment(), me)));
    }
}
