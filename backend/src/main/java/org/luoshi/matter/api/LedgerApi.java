package org.luoshi.matter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterLedger;
import org.luoshi.matter.MatterSort;
import org.luoshi.matter.Matters;
import org.luoshi.matter.ProgressReports;
import org.luoshi.matter.SavedViews;
import org.luoshi.matter.TagMatters;
import org.luoshi.matter.api.LedgerInputs.DeleteLedgerViewInput;
import org.luoshi.matter.api.LedgerInputs.MatterFilterInput;
import org.luoshi.matter.api.LedgerInputs.SaveLedgerViewInput;
import org.luoshi.matter.api.LedgerInputs.TagMattersInput;
import org.luoshi.matter.api.Pages.LeaderMatterCounts;
import org.luoshi.matter.api.Pages.LedgerViewView;
import org.luoshi.matter.api.Pages.MatterCounts;
import org.luoshi.matter.api.Pages.MatterPage;
import org.luoshi.matter.api.Pages.PhaseMatterCounts;
import org.luoshi.matter.api.Pages.TaggedMatters;
import org.luoshi.matter.api.Pages.UnitMatterCounts;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 台账. */
@GraphQLApi
@RunOnVirtualThread
public class LedgerApi {
    private static final int LATEST = 3;

    private final CurrentCaller caller;
    private final Commands commands;
    private final MatterLedger ledger;
    private final Matters matters;
    private final TagMatters tagMatters;
    private final People people;
    private final ProgressReports reports;
    private final SavedViews savedViews;

    public LedgerApi(
            CurrentCaller caller,
            Commands commands,
            MatterLedger ledger,
            Matters matters,
            TagMatters tagMatters,
            People people,
            ProgressReports reports,
            SavedViews savedViews) {
        this.caller = caller;
        this.commands = commands;
        this.ledger = ledger;
        this.matters = matters;
        this.tagMatters = tagMatters;
        this.people = people;
        this.reports = reports;
        this.savedViews = savedViews;
    }

    @Query
    @Transactional
    @Description("台账; first is 1..100. A cursor belongs to its order. Errors: PAGE_TOO_LARGE, INVALID_INPUT.")
    public MatterPage matters(
            @Nullable MatterFilterInput filter,
            @DefaultValue("LAST_ACTIVITY") MatterSort sort,
            @DefaultValue("50") int first,
            @Nullable String after) {
        caller.get();
        var asked = MatterFilterInput.filter(filter);
        var page = ledger.page(asked, sort, first, after);
        return new MatterPage(page.matters().stream().map(MatterView::of).toList(), page.nextCursor(), asked);
    }

    @Transactional
    @Description("All that match, over all pages; counted when asked for.")
    public int total(@Source MatterPage page) {
        return ledger.total(page.filter());
    }

    @Transactional
    @Description("The last three progress reports of its tasks, newest first.")
    public List<List<@NonNull ProgressReportView>> latestReports(@Source List<MatterView> views) {
        var latest = reports.latestOfMatters(views.stream().map(MatterView::id).toList(), LATEST);
        return views.stream()
                .map(view -> latest.getOrDefault(view.id(), List.of()).stream()
                        .map(ProgressReportView::of)
                        .toList())
                .toList();
    }

    @Query
    @Transactional
    @Description("Matters per colour for the same filter.")
    public MatterCounts matterCounts(@Nullable MatterFilterInput filter) {
        caller.get();
        return MatterCounts.of(ledger.counts(MatterFilterInput.filter(filter)));
    }

    @Query
    @Transactional
    @Description("Matters per lead unit and colour for the same filter, the most red first.")
    public List<@NonNull UnitMatterCounts> matterCountsByUnit(@Nullable MatterFilterInput filter) {
        caller.get();
        return ledger.countsByLeadUnit(MatterFilterInput.filter(filter)).entrySet().stream()
                .map(unit -> new UnitMatterCounts(unit.getKey(), MatterCounts.of(unit.getValue())))
                .sorted(Comparator.comparing(
                                (UnitMatterCounts unit) -> unit.counts().red())
                        .thenComparing(unit -> unit.counts().yellow())
                        .thenComparing(unit -> unit.counts().all())
                        .reversed()
                        .thenComparing(UnitMatterCounts::unitId))
                .toList();
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<UnitMatterCounts> counts) {
        return people.units(counts, UnitMatterCounts::unitId);
    }

    @Query
    @Transactional
    @Description("Matters per leader whose 批示 they are and colour for the same filter, the most first (row 38).")
    public List<@NonNull LeaderMatterCounts> matterCountsByLeader(@Nullable MatterFilterInput filter) {
        caller.get();
        return ledger.countsByInstructionLeader(MatterFilterInput.filter(filter)).entrySet().stream()
                .map(leader -> new LeaderMatterCounts(leader.getKey(), MatterCounts.of(leader.getValue())))
                .sorted(Comparator.comparing(
                                (LeaderMatterCounts leader) -> leader.counts().all())
                        .reversed()
                        .thenComparing(LeaderMatterCounts::leader))
                .toList();
    }

    @Query
    @Transactional
    @Description("Matters per phase and colour for the same filter: always the four, in their order (WF-08).")
    public List<@NonNull PhaseMatterCounts> matterCountsByPhase(@Nullable MatterFilterInput filter) {
        caller.get();
        return ledger.countsByPhase(MatterFilterInput.filter(filter)).entrySet().stream()
                .map(phase -> new PhaseMatterCounts(phase.getKey(), MatterCounts.of(phase.getValue())))
                .toList();
    }

    @Query
    @Transactional
    @Description(
            "These matters, in the order asked for, at most 100; those that the caller may not see are left out. Error: INVALID_INPUT.")
    public List<@NonNull MatterView> mattersByIds(List<@NonNull String> ids) {
        caller.get();
        if (ids.size() > Paging.MAX_FIRST) {
            throw DomainException.Invalid.field("ids", "more than " + Paging.MAX_FIRST);
        }
        var asked = ids.stream().map(Ids::of).distinct().toList();
        Map<UUID, Matter> known =
                matters.ofIds(asked).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        return asked.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(MatterView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description("Leaders whose 批示 are on the ledger, the most frequent first; at most 200.")
    public List<@NonNull String> instructionLeaders() {
        caller.get();
        return ledger.instructionLeaders();
    }

    @Query
    @Transactional
    @Description("Tags in use on the ledger, the most frequent first; at most 200 (JC-16).")
    public List<@NonNull String> matterTags() {
        caller.get();
        return ledger.tags();
    }

    @Mutation
    @Description(
            "标签 by CLERK or DIRECTOR, on all of these matters or none (JC-16). Errors: MATTER_NOT_FOUND, INVALID_INPUT.")
    public TaggedMatters tagMatters(TagMattersInput input) {
        caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                TaggedMatters.class,
                () -> new TaggedMatters(tagMatters.tag(input.matterIds(), input.add(), input.remove()).stream()
                        .map(MatterView::of)
                        .toList()));
    }

    @Query
    @Transactional
    @Description("Saved views of the ledger: the caller's own, then those his unit shares.")
    public List<@NonNull LedgerViewView> ledgerViews() {
        return savedViews.ofCaller(caller.get()).stream()
                .map(LedgerViewView::of)
                .toList();
    }

    @Mutation
    @Description("Saves a view under its name, by anybody for himself. Errors: TOO_MANY_VIEWS, INVALID_INPUT.")
    public LedgerViewView saveLedgerView(SaveLedgerViewInput input) {
        var me = caller.get();
        return commands.once(
                input,
                LedgerViewView.class,
                () -> LedgerViewView.of(savedViews.save(
                        input.viewId(), input.name(), input.query(), input.columns(), input.shared(), me)));
    }

    @Mutation
    @Description("Deletes an own view; true also when there is none.")
    public boolean deleteLedgerView(DeleteLedgerViewInput input) {
        caller.get();
        return commands.once(input, Boolean.class, () -> {
            savedViews.delete(input.viewId());
            return true;
        });
    }
}
