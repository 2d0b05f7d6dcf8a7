package org.luoshi.intake.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.intake.GuardDuplicates;
import org.luoshi.intake.ImportMatters;
import org.luoshi.intake.ImportRowState;
import org.luoshi.intake.ImportRows;
import org.luoshi.intake.SimilarMatters;
import org.luoshi.intake.api.ImportView.ImportCountsView;
import org.luoshi.intake.api.ImportView.ImportRowPage;
import org.luoshi.intake.api.ImportView.ImportRowView;
import org.luoshi.intake.api.IntakeInputs.CommitImportInput;
import org.luoshi.intake.api.IntakeInputs.DiscardImportInput;
import org.luoshi.intake.api.IntakeInputs.ImportRowInput;
import org.luoshi.intake.api.IntakeInputs.MergeIntoMatterInput;
import org.luoshi.intake.api.IntakeInputs.OpenImportInput;
import org.luoshi.intake.api.IntakeInputs.SimilarMattersInput;
import org.luoshi.intake.api.IntakeInputs.StageImportRowsInput;
import org.luoshi.matter.MatterSource;
import org.luoshi.matter.SourceProfile;
import org.luoshi.matter.api.MatterView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class IntakeApi {
    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentCaller caller;
    private final Commands commands;
    private final ImportMatters importMatters;
    private final ImportRows rows;
    private final SimilarMatters similarMatters;
    private final GuardDuplicates guardDuplicates;
    private final Clock clock;

    public IntakeApi(
            CurrentCaller caller,
            Commands commands,
            ImportMatters importMatters,
            ImportRows rows,
            SimilarMatters similarMatters,
            GuardDuplicates guardDuplicates,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.importMatters = importMatters;
        this.rows = rows;
        this.similarMatters = similarMatters;
        this.guardDuplicates = guardDuplicates;
        this.clock = clock;
    }

    @Query
    @Transactional
    @Description("来源要素: every source with its defaults, in the order of D.7.1.")
    public List<@NonNull SourceProfileView> matterSources() {
        caller.get();
        var today = TimeSource.today(clock);
        return Arrays.stream(MatterSource.values())
                .map(source -> SourceProfileView.of(SourceProfile.of(source), today))
                .toList();
    }

    @Query
    @Transactional
    @Description("重复督查提醒, most similar first, at most 5; for CLERK and DIRECTOR (JC-09).")
    public List<@NonNull SimilarMatterView> similarMatters(SimilarMattersInput input) {
        var me = office();
        return similarMatters
                .find(
                        me.jurisdictionId(),
                        NOBODY,
                        new SimilarMatters.Asked(
                                input.title(), input.unitId(), input.placeName(), input.latitude(), input.longitude()))
                .stream()
                .map(SimilarMatterView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description("The latest 50 imports, newest first; for CLERK and DIRECTOR.")
    public List<@NonNull ImportView> imports() {
        office();
        return importMatters.latest().stream().map(ImportView::of).toList();
    }

    @Query("import")
    @Transactional
    @Description("One import; for CLERK and DIRECTOR. Error: IMPORT_NOT_FOUND.")
    public ImportView importOf(@Id String id) {
        office();
        return ImportView.of(importMatters.require(Ids.of(id)));
    }

    @Transactional
    public List<@NonNull ImportCountsView> counts(@Source List<ImportView> imports) {
        var known = rows.counts(imports.stream().map(ImportView::id).toList());
        return imports.stream()
                .map(batch -> {
                    var counts = Objects.requireNonNull(known.get(batch.id()));
                    return new ImportCountsView(
                            counts.all(),
                            counts.of(ImportRowState.READY),
                            counts.of(ImportRowState.SIMILAR),
                            counts.of(ImportRowState.REPEATED),
                            counts.of(ImportRowState.INVALID),
                            counts.assignable());
                })
                .toList();
    }

    @Query
    @Transactional
    @Description(
            "Rows of an import in the order of the file; first is 1..100. Errors: IMPORT_NOT_FOUND, PAGE_TOO_LARGE.")
    public ImportRowPage importRows(
            @Id String id,
            @Nullable ImportRowState state,
            @DefaultValue("50") int first,
            @DefaultValue("-1") int after) {
        office();
        var paging = Paging.of(first, null);
        var batch = importMatters.require(Ids.of(id));
        var found = rows.page(batch.id(), state, after, paging.limit());
        var page = paging.page(found);
        return new ImportRowPage(
                page.stream().map(ImportRowView::of).toList(),
                found.size() > page.size() ? page.getLast().rowNumber() : null);
    }

    @Mutation
    @Description("Opens an import, by CLERK or DIRECTOR. Error: INVALID_INPUT.")
    public ImportView openImport(OpenImportInput input) {
        var me = office();
        return commands.once(
                input,
                ImportView.class,
                () -> ImportView.of(importMatters.open(
                        input.importId(), input.kind(), input.title(), input.fileSha256(), input.defaults(), me)));
    }

    @Mutation
    @Description(
            "Keeps and checks a part of the rows. Errors: IMPORT_NOT_FOUND, IMPORT_CLOSED, IMPORT_TOO_LARGE, INVALID_INPUT.")
    public ImportView stageImportRows(StageImportRowsInput input) {
        var me = office();
        return commands.once(
                input,
                ImportView.class,
                () -> ImportView.of(importMatters.stage(
                        input.importId(),
                        input.rows().stream().map(ImportRowInput::row).toList(),
                        me)));
    }

    @Mutation
    @Description(
            "The selected rows become matters, all or none; those with unit, duty and date come with their proposal. Errors:"
                    + " IMPORT_NOT_FOUND, IMPORT_CLOSED, IMPORT_ROW_NOT_READY, DUPLICATE_UNDECIDED, ALREADY_EXISTS.")
    public ImportView commitImport(CommitImportInput input) {
        var me = office();
        return commands.once(
                input,
                ImportView.class,
                () -> ImportView.of(importMatters.commit(input.importId(), input.rowNumbers(), input.reason(), me)));
    }

    @Mutation
    @Description(
            "Gives an import up; its rows are kept, no matter comes of them. Errors: IMPORT_NOT_FOUND, IMPORT_CLOSED.")
    public ImportView discardImport(DiscardImportInput input) {
        office();
        return commands.once(input, ImportView.class, () -> ImportView.of(importMatters.discard(input.importId())));
    }

    @Mutation
    @Description(
            "并入: it came in again; the known matter keeps the note, nothing new is registered (JC-09). Error: MATTER_NOT_FOUND.")
    public MatterView mergeIntoMatter(MergeIntoMatterInput input) {
        var me = office();
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(guardDuplicates.merge(
                        input.matterId(), input.title(), input.source(), input.sourceReference(), input.reason(), me)));
    }

    private Caller office() {
        return caller.require(Role.CLERK, Role.DIRECTOR);
    }
}
