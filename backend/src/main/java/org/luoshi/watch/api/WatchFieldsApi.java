package org.luoshi.watch.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.escalation.EscalationProposal;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.escalation.EscalationStatus;
import org.luoshi.escalation.api.EscalationView;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.ProgressReport;
import org.luoshi.matter.ProgressReports;
import org.luoshi.matter.Task;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.ProgressReportView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;
import org.luoshi.watch.LeadTasks;
import org.luoshi.watch.NodePolicy;
import org.luoshi.watch.NodeState;
import org.luoshi.watch.WatchAccountability;
import org.luoshi.watch.WatchList;
import org.luoshi.watch.WatchNode;
import org.luoshi.watch.WatchStatus;
import org.luoshi.watch.WatchedProject;
import org.luoshi.watch.api.WatchViews.WatchAction;
import org.luoshi.watch.api.WatchViews.WatchNodeView;
import org.luoshi.watch.api.WatchViews.WatchedProjectView;

/** What hangs on watched projects and their nodes, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class WatchFieldsApi {
    private static final Set<EscalationStatus> LIVE = Set.of(EscalationStatus.PROPOSED, EscalationStatus.APPROVED);

    private final CurrentCaller caller;
    private final WatchList list;
    private final Matters matters;
    private final LeadTasks leadTasks;
    private final ProgressReports progressReports;
    private final EscalationProposals proposals;
    private final People people;
    private final Clock clock;

    public WatchFieldsApi(
            CurrentCaller caller,
            WatchList list,
            Matters matters,
            LeadTasks leadTasks,
            ProgressReports progressReports,
            EscalationProposals proposals,
            People people,
            Clock clock) {
        this.caller = caller;
        this.list = list;
        this.matters = matters;
        this.leadTasks = leadTasks;
        this.progressReports = progressReports;
        this.proposals = proposals;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    @Description("问责观察 of the matter, the newest year first (WF-11).")
    public List<List<@NonNull WatchedProjectView>> watched(@Source List<MatterView> views) {
        caller.get();
        var byMatter = list.ofMatters(views.stream().map(MatterView::id).toList()).stream()
                .collect(Collectors.groupingBy(WatchedProject::matterId));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()).stream()
                        .map(WatchedProjectView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull MatterView> matter(@Source List<WatchedProjectView> views) {
        caller.get();
        var byId = mattersOf(ids(views, WatchedProjectView::matterId));
        return views.stream()
                .map(view -> MatterView.of(Objects.requireNonNull(byId.get(view.matterId()))))
                .toList();
    }

    @Transactional
    @Description("The lead unit; null for who sees the matter but not its task.")
    public List<@Nullable UnitView> unit(@Source List<WatchedProjectView> views) {
        caller.get();
        var leads = leadTasks.of(ids(views, WatchedProjectView::matterId));
        return people.units(views, view -> {
            var task = leads.get(view.matterId());
            return task == null ? null : task.unitId();
        });
    }

    @Transactional
    @Description("By month.")
    public List<List<@NonNull WatchNodeView>> nodes(@Source List<WatchedProjectView> views) {
        caller.get();
        var byProject = list.nodes(ids(views, WatchedProjectView::id)).stream()
                .collect(Collectors.groupingBy(WatchNode::projectId));
        return views.stream()
                .map(view -> byProject.getOrDefault(view.id(), List.of()).stream()
                        .map(WatchNodeView::of)
                        .toList())
                .toList();
    }

    @Transactional
    @Name("isRed")
    @Description("An unchecked month is over, or the last check missed its node.")
    public List<@NonNull Boolean> isRed(@Source List<WatchedProjectView> views) {
        caller.get();
        var red = list.redOf(ids(views, WatchedProjectView::id), TimeSource.today(clock));
        return views.stream().map(view -> red.contains(view.id())).toList();
    }

    @Transactional
    public List<@NonNull WatchStatus> status(@Source List<WatchedProjectView> views) {
        caller.get();
        var turned = liveProposals(views);
        return views.stream().map(view -> status(view, turned)).toList();
    }

    @Transactional
    @Description("The accountability proposal, undecided or approved; null for who must not know (R733-23).")
    public List<@Nullable EscalationView> accountability(@Source List<WatchedProjectView> views) {
        caller.get();
        var turned = liveProposals(views);
        return views.stream()
                .map(view -> turned.get(view.id()))
                .map(proposal -> proposal == null ? null : EscalationView.of(proposal))
                .toList();
    }

    @Transactional
    @Name("actions")
    @Description("What the caller may do now.")
    public List<List<@NonNull WatchAction>> watchActions(@Source List<WatchedProjectView> views) {
        var me = caller.get();
        var turned = liveProposals(views);
        var byId = mattersOf(ids(views, WatchedProjectView::matterId));
        var red = list.redOf(ids(views, WatchedProjectView::id), TimeSource.today(clock));
        return views.stream()
                .map(view -> actions(
                        view,
                        me,
                        Objects.requireNonNull(byId.get(view.matterId())),
                        red.contains(view.id()),
                        turned.containsKey(view.id())))
                .toList();
    }

    private static List<WatchAction> actions(
            WatchedProjectView view, Caller me, Matter matter, boolean isRed, boolean isTurned) {
        List<WatchAction> actions = new ArrayList<>();
        if (view.releasedAt() != null) {
            return actions;
        }
        if (me.is(Role.CLERK, Role.DIRECTOR)) {
            actions.add(WatchAction.CHECK);
            actions.add(WatchAction.PLAN);
            if (!isTurned && !matter.isClosed()) {
                actions.add(WatchAction.PROPOSE_ACCOUNTABILITY);
            }
        }
        if (me.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF) && (!isRed || matter.isClosed())) {
            actions.add(WatchAction.RELEASE);
        }
        return actions;
    }

    @Transactional
    public List<@NonNull OfficerView> putOnBy(@Source List<WatchedProjectView> views) {
        return people.officers(views, WatchedProjectView::putOnById);
    }

    @Transactional
    public List<@Nullable OfficerView> releasedBy(@Source List<WatchedProjectView> views) {
        return people.officers(views, WatchedProjectView::releasedById);
    }

    @Transactional
    public List<@Nullable OfficerView> checkedBy(@Source List<WatchNodeView> views) {
        return people.officers(views, WatchNodeView::checkedById);
    }

    @Transactional
    @Name("state")
    public List<@NonNull NodeState> nodeState(@Source List<WatchNodeView> views) {
        caller.get();
        var today = TimeSource.today(clock);
        var byId = projectsOf(views);
        var closed = mattersOf(ids(views, WatchNodeView::matterId));
        return views.stream()
                .map(view -> NodePolicy.state(
                        view.month(),
                        view.result(),
                        endedOn(byId.get(view.projectId()), closed.get(view.matterId())),
                        today))
                .toList();
    }

    private static @Nullable LocalDate endedOn(@Nullable WatchedProject project, @Nullable Matter matter) {
        if (project != null && project.releasedAt().isPresent()) {
            return TimeSource.dateOf(project.releasedAt().get());
        }
        return matter == null ? null : matter.closedAt().map(TimeSource::dateOf).orElse(null);
    }

    @Transactional
    @Name("project")
    public List<@NonNull WatchedProjectView> projectOfNode(@Source List<WatchNodeView> views) {
        caller.get();
        var byId = projectsOf(views);
        return views.stream()
                .map(view -> WatchedProjectView.of(Objects.requireNonNull(byId.get(view.projectId()))))
                .toList();
    }

    @Transactional
    @Description("What the lead unit reported last in this month: it is not asked again for the check.")
    public List<@Nullable ProgressReportView> unitReport(@Source List<WatchNodeView> views) {
        caller.get();
        var leads = leadTasks.of(ids(views, WatchNodeView::matterId));
        var byTask = progressReports
                .ofTasks(leads.values().stream().map(Task::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ProgressReport::taskId));
        return views.stream()
                .map(view -> {
                    var task = leads.get(view.matterId());
                    return task == null
                            ? null
                            : byTask.getOrDefault(task.id(), List.of()).stream()
                                    .filter(report -> NodePolicy.monthOf(TimeSource.dateOf(report.reportedAt()))
                                            .equals(view.month()))
                                    .findFirst()
                                    .map(ProgressReportView::of)
                                    .orElse(null);
                })
                .toList();
    }

    private static WatchStatus status(WatchedProjectView view, Map<UUID, EscalationProposal> turned) {
        if (view.releasedAt() != null) {
            return WatchStatus.RELEASED;
        }
        return turned.containsKey(view.id()) ? WatchStatus.ACCOUNTABILITY : WatchStatus.WATCHING;
    }

    /** By project. */
    private Map<UUID, EscalationProposal> liveProposals(List<WatchedProjectView> views) {
        var turned = list.accountabilities(ids(views, WatchedProjectView::id));
        if (turned.isEmpty()) {
            return Map.of();
        }
        var live = proposals
                .list(
                        "id in ?1",
                        turned.stream().map(WatchAccountability::escalationId).toList())
                .stream()
                .filter(proposal -> LIVE.contains(proposal.status()))
                .collect(Collectors.toMap(EscalationProposal::id, Function.identity()));
        Map<UUID, EscalationProposal> byProject = new HashMap<>();
        for (var each : turned) {
            var proposal = live.get(each.escalationId());
            if (proposal != null) {
                byProject.put(each.projectId(), proposal);
            }
        }
        return byProject;
    }

    private Map<UUID, Matter> mattersOf(Collection<UUID> ids) {
        return matters.ofIds(ids).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
    }

    private Map<UUID, WatchedProject> projectsOf(List<WatchNodeView> views) {
        return list.ofIds(ids(views, WatchNodeView::projectId)).stream()
                .collect(Collectors.toMap(WatchedProject::id, Function.identity()));
    }

    private static <T> List<UUID> ids(List<T> views, Function<T, UUID> id) {
        return views.stream().map(id).distinct().toList();
    }
}
