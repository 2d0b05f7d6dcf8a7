package org.luoshi.intake.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
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
import org.luoshi.intake.ImportedMatters;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterPhase;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
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
    private final Matters matters;

    public ImportHandlingApi(
            CurrentCaller caller,
            Commands commands,
            ImportMatters importMatters,
            ImportedMatters imported,
            CarryImport carryImport,
            Matters matters) {
        this.caller = caller;
        this.commands = commands;
        this.importMatters = importMatters;
        this.imported = imported;
        this.carryImport = carryImport;
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
    public record ImportedMatterView(int rowNumber, MatterView matter) {}

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
        Map<UUID, Matter> known = matters
                .ofIds(page.stream().map(ImportedMatters.Imported::matterId).toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        return new ImportedMatterPage(
                page.stream()
                        .map(row -> new ImportedMatterView(
                                row.rowNumber(), MatterView.of(Objects.requireNonNull(known.get(row.matterId())))))
                        .toList(),
                found.size() > page.size() ? page.getLast().rowNumber() : null);
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
