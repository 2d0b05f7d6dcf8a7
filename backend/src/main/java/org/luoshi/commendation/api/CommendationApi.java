package org.luoshi.commendation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.HashSet;
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
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.commendation.Commendation;
import org.luoshi.commendation.CommendationStatus;
import org.luoshi.commendation.Commendations;
import org.luoshi.commendation.GoodPracticeState;
import org.luoshi.commendation.GoodPractices;
import org.luoshi.commendation.Merits;
import org.luoshi.commendation.api.CommendationPages.CommendationPage;
import org.luoshi.commendation.api.CommendationPages.GoodPracticePage;
import org.luoshi.commendation.api.CommendationPages.GoodPracticeView;
import org.luoshi.commendation.api.CommendationPages.MatterCommendationsView;
import org.luoshi.finding.Finding;
import org.luoshi.finding.Findings;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 好做法 and 通报表扬, to be read. */
@GraphQLApi
@RunOnVirtualThread
public class CommendationApi {
    private final CurrentCaller caller;
    private final GoodPractices practices;
    private final Commendations commendations;
    private final Merits merits;
    private final Findings findings;
    private final InspectionPlans plans;
    private final Matters matters;
    private final People people;

    public CommendationApi(
            CurrentCaller caller,
            GoodPractices practices,
            Commendations commendations,
            Merits merits,
            Findings findings,
            InspectionPlans plans,
            Matters matters,
            People people) {
        this.caller = caller;
        this.practices = practices;
        this.commendations = commendations;
        this.merits = merits;
        this.findings = findings;
        this.plans = plans;
        this.matters = matters;
        this.people = people;
    }

    @Query
    @Transactional
    @Description(
            "好做法, newest first: all of the jurisdiction for the office, for a unit those it was commended for. None of a sealed"
                    + " plan. Error: PAGE_TOO_LARGE.")
    public GoodPracticePage goodPractices(
            @Nullable GoodPracticeState state, @DefaultValue("50") int first, @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var rows = practices.page(state, paging, me);
        return new GoodPracticePage(
                views(paging.page(rows), me),
                paging.nextCursor(rows, finding -> new Paging.Key(finding.receivedAt(), finding.id())),
                Math.toIntExact(practices.total(state, me)));
    }

    private List<GoodPracticeView> views(List<Finding> page, Caller me) {
        var standing = commendations.standingOf(page.stream().map(Finding::id).toList()).stream()
                .collect(Collectors.toMap(
                        commendation -> commendation.findingId().orElseThrow(), Function.identity(), (a, b) -> a));
        return page.stream()
                .map(finding -> view(finding, standing.get(finding.id()), me))
                .toList();
    }

    private static GoodPracticeView view(Finding finding, @Nullable Commendation standing, Caller me) {
        return new GoodPracticeView(
                finding.id(),
                FindingView.of(finding),
                state(standing),
                standing == null ? null : CommendationView.of(standing, me),
                standing == null && me.is(Role.CLERK, Role.DIRECTOR) && !finding.needsOutsideApproval(),
                finding.planId().orElse(null));
    }

    private static GoodPracticeState state(@Nullable Commendation standing) {
        if (standing == null) {
            return GoodPracticeState.OPEN;
        }
        return switch (standing.status()) {
            case PROPOSED -> GoodPracticeState.PROPOSED;
            case APPROVED -> GoodPracticeState.COMMENDED;
            case REPORTED -> GoodPracticeState.REPORTED;
            case RETURNED, WITHDRAWN, REVOKED -> GoodPracticeState.OPEN;
        };
    }

    @Query
    @Transactional
    @Description(
            "通报表扬, newest first: all of the jurisdiction for the office, its own approved ones for a unit. Error: PAGE_TOO_LARGE.")
    public CommendationPage commendations(
            @Nullable CommendationStatus status, @DefaultValue("50") int first, @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var rows = commendations.page(status, paging);
        return new CommendationPage(
                views(paging.page(rows), each -> CommendationView.of(each, me)),
                paging.nextCursor(rows, each -> new Paging.Key(each.proposedAt(), each.id())),
                Math.toIntExact(commendations.count(status)));
    }

    @Query
    @Transactional
    @Description("One commendation. Error: COMMENDATION_NOT_FOUND, also when it is not the caller's to see.")
    public CommendationView commendation(@Id String id) {
        var me = caller.get();
        return CommendationView.of(commendations.require(Ids.of(id)), me);
    }

    @Query
    @Transactional
    @Description(
            "Of one good practice, newest first: what the caller may see of its commendations. Error: FINDING_NOT_FOUND.")
    public List<@NonNull CommendationView> commendationsOfFinding(@Id String findingId) {
        var me = caller.get();
        var finding = findings.require(Ids.of(findingId));
        return views(commendations.ofFinding(finding.id()), each -> CommendationView.of(each, me));
    }

    @Query
    @Transactional
    @Description("Of one matter and what was found under it, as far as the caller may see it. Error: MATTER_NOT_FOUND.")
    public MatterCommendationsView commendationsOfMatter(@Id String matterId) {
        var me = caller.get();
        var matter = matters.require(Ids.of(matterId));
        var all = commendations.ofMatter(matter.id());
        return new MatterCommendationsView(
                views(all, each -> CommendationView.of(each, me)), proposable(matter.id(), all, me));
    }

    private List<UUID> proposable(UUID matterId, List<Commendation> all, Caller me) {
        if (!me.is(Role.CLERK, Role.DIRECTOR)) {
            return List.of();
        }
        var taken = new HashSet<UUID>();
        all.stream()
                .filter(each -> each.findingId().isEmpty() && each.stands())
                .forEach(each -> taken.add(each.unitId()));
        return merits.inTime(matterId).stream()
                .filter(unit -> !taken.contains(unit))
                .toList();
    }

    @Transactional
    @Description("Units that settled the matter in time and whom the caller may propose to commend for it now.")
    public List<List<@NonNull UnitView>> mayPropose(@Source List<MatterCommendationsView> views) {
        return people.unitLists(views, MatterCommendationsView::unitIds);
    }

    @Transactional
    @Description("Where it was found, as the plan names it.")
    public List<@Nullable String> placeName(@Source List<GoodPracticeView> views) {
        caller.get();
        var ids = views.stream()
                .map(GoodPracticeView::planId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = ids.isEmpty()
                ? Map.of()
                : plans.ofIds(ids).stream()
                        .collect(Collectors.toMap(
                                InspectionPlan::id, plan -> plan.assignment().placeName()));
        return views.stream()
                .map(view -> view.planId() == null ? null : names.get(view.planId()))
                .toList();
    }

    @Transactional
    @Description("The good practice with its evidence; null for a matter, and for who may not see the finding.")
    public List<@Nullable FindingView> finding(@Source List<CommendationView> views) {
        caller.get();
        var ids = views.stream()
                .map(CommendationView::findingId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = findings.ofIds(ids).stream().collect(Collectors.toMap(Finding::id, FindingView::of));
        return views.stream()
                .map(view -> view.findingId() == null ? null : known.get(view.findingId()))
                .toList();
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<CommendationView> views) {
        return people.units(views, CommendationView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> proposedBy(@Source List<CommendationView> views) {
        return people.officers(views, CommendationView::proposedById);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<CommendationView> views) {
        return people.officers(views, CommendationView::decidedById);
    }

    @Transactional
    @Description("Title of the matter; empty for who may not see the matter.")
    public List<@NonNull String> matterTitle(@Source List<CommendationView> views) {
        caller.get();
        var titles = matters
                .ofIds(views.stream().map(CommendationView::matterId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Matter::title));
        return views.stream()
                .map(view -> titles.getOrDefault(view.matterId(), ""))
                .toList();
    }

    private static <T> List<T> views(List<Commendation> rows, Function<Commendation, T> view) {
        return rows.stream().map(view).toList();
    }
}
