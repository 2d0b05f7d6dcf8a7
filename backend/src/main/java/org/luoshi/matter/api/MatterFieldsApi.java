package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.audit.Timeline;
import org.luoshi.calendar.Calendars;
import org.luoshi.mandate.Delegations;
import org.luoshi.matter.CloseMatter;
import org.luoshi.matter.InitiationPolicy;
import org.luoshi.matter.Lamps;
import org.luoshi.matter.MatterAction;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.api.Pages.TimelineEntryView;
import org.luoshi.matter.api.Pages.TimelineFactView;
import org.luoshi.matter.api.Pages.TimelinePage;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/** What hangs on a matter, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class MatterFieldsApi {
    private final Delegations delegations;
    private final CurrentCaller caller;
    private final People people;
    private final Matters matters;
    private final Tasks tasks;
    private final Lamps lamps;
    private final Calendars calendars;
    private final Timeline timeline;
    private final CloseMatter closeMatter;
    private final Clock clock;

    public MatterFieldsApi(
            CurrentCaller caller,
            People people,
            Matters matters,
            Tasks tasks,
            Lamps lamps,
            Calendars calendars,
            Timeline timeline,
            CloseMatter closeMatter,
            Clock clock,
            Delegations delegations) {
        this.delegations = delegations;
        this.caller = caller;
        this.people = people;
        this.matters = matters;
        this.tasks = tasks;
        this.lamps = lamps;
        this.calendars = calendars;
        this.timeline = timeline;
        this.closeMatter = closeMatter;
        this.clock = clock;
    }

    @Transactional
    public List<@NonNull OfficerView> registeredBy(@Source List<MatterView> views) {
        return people.officers(views, MatterView::registeredById);
    }

    @Transactional
    @Description("主办单位, once it is proposed.")
    public List<@Nullable UnitView> leadUnit(@Source List<MatterView> views) {
        return people.units(views, MatterView::leadUnitId);
    }

    @Transactional
    @Description("协办单位.")
    public List<List<@NonNull UnitView>> supportingUnits(@Source List<MatterView> views) {
        return people.unitLists(views, MatterView::supportingUnitIds);
    }

    @Transactional
    public List<@NonNull LampView> lamp(@Source List<MatterView> views) {
        var calendar = calendars.current();
        var today = TimeSource.today(clock);
        var byMatter = lamps.ofMatters(views.stream().map(MatterView::id).toList());
        return views.stream()
                .map(view -> LampView.of(Objects.requireNonNull(byMatter.get(view.id())), today, calendar))
                .toList();
    }

    @Transactional
    @Description("Tasks the caller may see; a unit sees its own.")
    public List<List<@NonNull TaskView>> tasks(@Source List<MatterView> views) {
        Map<UUID, List<Task>> byMatter = tasks
                .ofMatters(views.stream().map(MatterView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Task::matterId));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()).stream()
                        .map(TaskView::of)
                        .toList())
                .toList();
    }

    @Transactional
    @Description("Everything that happened, newest first; first is 1..100.")
    public TimelinePage timeline(@Source MatterView matter, @DefaultValue("50") int first, @Nullable String after) {
        var paging = Paging.of(first, after);
        var rows = timeline.ofMatter(matter.id(), paging);
        return new TimelinePage(
                paging.page(rows).stream()
                        .map(row -> new TimelineEntryView(
                                row.id(),
                                row.at(),
                                row.action(),
                                row.officerName(),
                                row.unitName(),
                                row.detail(),
                                row.actingForName(),
                                TimelineFactView.of(row.facts()),
                                row.isSigned()))
                        .toList(),
                paging.nextCursor(rows, row -> new Paging.Key(row.at(), row.id())));
    }

    @Transactional
    @Description("销号前还差…: empty means it may be struck off (CT-10).")
    public List<@NonNull CloseBlockerView> closeBlockers(@Source MatterView matter) {
        return closeMatter.blockers(matters.require(matter.id())).stream()
                .map(CloseBlockerView::of)
                .toList();
    }

    @Transactional
    @Description("What the caller may do with it now.")
    public List<List<@NonNull MatterAction>> actions(@Source List<MatterView> views) {
        var me = caller.get();
        var hasDelegation = me.is(Role.LEADER)
                && delegations.ofLeader(me.officerId(), TimeSource.today(clock)).isPresent();
        return views.stream().map(view -> actions(view, me, hasDelegation)).toList();
    }

    private static List<MatterAction> actions(MatterView matter, Caller me, boolean hasDelegation) {
        List<MatterAction> actions = new ArrayList<>();
        var office = me.is(Role.CLERK, Role.DIRECTOR);
        var approver = me.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        switch (matter.step()) {
            case REGISTERED -> add(actions, office, MatterAction.PROPOSE);
            case PROPOSED -> {
                var open = approver && matter.closedAt() == null;
                add(
                        actions,
                        open
                                && InitiationPolicy.mayApprove(matter.legalBasis(), me.roles(), hasDelegation)
                                && InitiationPolicy.isOfRank(matter.source(), me.roles()),
                        MatterAction.INITIATE);
                add(actions, open, MatterAction.RETURN_INITIATION);
                add(actions, open, MatterAction.REJECT_INITIATION);
            }
            case INITIATED -> add(actions, office, MatterAction.CONFIRM_METHOD);
            case METHOD_CONFIRMED -> {
                add(actions, office || me.is(Role.GROUP_LEADER), MatterAction.PLAN_INSPECTION);
                add(actions, office, MatterAction.PROPOSE_ESCALATION);
                add(actions, office, MatterAction.REQUEST_HALT);
            }
            case COMPLETED -> add(actions, office, MatterAction.FEED_BACK);
            case FED_BACK -> add(actions, me.is(Role.DIRECTOR), MatterAction.CLOSE);
            case ARCHIVED -> {
                add(actions, me.is(Role.DIRECTOR), MatterAction.REOPEN);
                add(actions, office, MatterAction.PLAN_INSPECTION);
            }
        }
        return actions;
    }

    private static void add(List<MatterAction> actions, boolean allowed, MatterAction action) {
        if (allowed) {
            actions.add(action);
        }
    }
}
