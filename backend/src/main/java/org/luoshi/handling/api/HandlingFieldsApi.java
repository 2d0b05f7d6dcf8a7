package org.luoshi.handling.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.luoshi.handling.Allocation;
import org.luoshi.handling.AskForHelp;
import org.luoshi.handling.DraftStatus;
import org.luoshi.handling.ExtensionRequest;
import org.luoshi.handling.ExtensionStatus;
import org.luoshi.handling.HandlingAction;
import org.luoshi.handling.HandlingRecords;
import org.luoshi.handling.HelpRequest;
import org.luoshi.handling.HelpRung;
import org.luoshi.handling.ListedSupervision;
import org.luoshi.handling.Milestone;
import org.luoshi.handling.PlanMilestones;
import org.luoshi.handling.ReportDraft;
import org.luoshi.handling.ReportTask;
import org.luoshi.handling.SendBack;
import org.luoshi.handling.SendBackRuling;
import org.luoshi.handling.SendBackTask;
import org.luoshi.handling.SixHave;
import org.luoshi.handling.api.HandlingViews.AllocationView;
import org.luoshi.handling.api.HandlingViews.ExtensionView;
import org.luoshi.handling.api.HandlingViews.HelpView;
import org.luoshi.handling.api.HandlingViews.ListingView;
import org.luoshi.handling.api.HandlingViews.MilestoneView;
import org.luoshi.handling.api.HandlingViews.ReportDraftView;
import org.luoshi.handling.api.HandlingViews.SendBackView;
import org.luoshi.handling.api.HandlingViews.SixHaveView;
import org.luoshi.matter.Matters;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.TaskView;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/** What hangs on tasks and matters, for all rows of an answer at once. */
@GraphQLApi
@RegisterForReflection // Quarkus registers only classes with a query, mutation or subscription
@RunOnVirtualThread
public class HandlingFieldsApi {
    private static final Set<TaskStatus> WITH_UNIT =
            EnumSet.of(TaskStatus.ISSUED, TaskStatus.ACKNOWLEDGED, TaskStatus.IN_PROGRESS);

    private final CurrentCaller caller;
    private final HandlingRecords records;
    private final Tasks tasks;
    private final Matters matters;
    private final SendBackTask sendBackTask;
    private final ReportTask reportTask;
    private final People people;
    private final Clock clock;

    public HandlingFieldsApi(
            CurrentCaller caller,
            HandlingRecords records,
            Tasks tasks,
            Matters matters,
            SendBackTask sendBackTask,
            ReportTask reportTask,
            People people,
            Clock clock) {
        this.caller = caller;
        this.records = records;
        this.tasks = tasks;
        this.matters = matters;
        this.sendBackTask = sendBackTask;
        this.reportTask = reportTask;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    @Description("退办, if the unit ever sent it back.")
    public List<@Nullable SendBackView> sendBack(@Source List<TaskView> views) {
        var byTask = group(records.sendBacks(ids(views)), SendBack::taskId);
        return views.stream()
                .map(view -> byTask.getOrDefault(view.id(), List.of()).stream()
                        .findFirst()
                        .map(SendBackView::of)
                        .orElse(null))
                .toList();
    }

    @Transactional
    @Description("Every request for more time, newest first.")
    public List<List<@NonNull ExtensionView>> extensions(@Source List<TaskView> views) {
        return lists(views, records.extensions(ids(views)), ExtensionRequest::taskId, ExtensionView::of);
    }

    @Transactional
    @Description("Help that was asked for, by rung.")
    public List<List<@NonNull HelpView>> helpRequests(@Source List<TaskView> views) {
        return lists(views, records.helpRequests(ids(views)), HelpRequest::taskId, HelpView::of);
    }

    @Transactional
    @Description("倒排工期, by day.")
    public List<List<@NonNull MilestoneView>> milestones(@Source List<TaskView> views) {
        var byTask = group(records.milestones(ids(views)), Milestone::taskId);
        var today = TimeSource.today(clock);
        return views.stream()
                .map(view -> byTask.getOrDefault(view.id(), List.of()).stream()
                        .map(step -> new MilestoneView(
                                step.title(),
                                step.dueOn(),
                                step.plannedPercent(),
                                view.progressPercent() >= step.plannedPercent(),
                                step.dueOn().isBefore(today)))
                        .toList())
                .toList();
    }

    @Transactional
    @Description("时序进度: the percent that the plan wants by today; none without a plan.")
    public List<@Nullable Integer> plannedProgress(@Source List<TaskView> views) {
        var byTask = group(records.milestones(ids(views)), Milestone::taskId);
        var today = TimeSource.today(clock);
        return views.stream()
                .map(view -> byTask.containsKey(view.id())
                        ? Integer.valueOf(PlanMilestones.planOf(Objects.requireNonNull(byTask.get(view.id())))
                                .plannedPercent(today))
                        : null)
                .toList();
    }

    @Transactional
    @Description("六有: those that are proved; n of 6 (BZ-25).")
    public List<List<@NonNull SixHaveView>> sixHaves(@Source List<TaskView> views) {
        var byTask = group(records.sixHaves(ids(views)), SixHave::taskId);
        return views.stream()
                .map(view -> byTask.getOrDefault(view.id(), List.of()).stream()
                        .sorted(Comparator.comparing(SixHave::item))
                        .map(SixHaveView::of)
                        .toList())
                .toList();
    }

    @Transactional
    @Description("Reports inside the unit that are not released (JS-05), newest first; the unit's own eyes only.")
    public List<List<@NonNull ReportDraftView>> reportDrafts(@Source List<TaskView> views) {
        var open = records.drafts(ids(views)).stream()
                .filter(draft -> draft.status() != DraftStatus.RELEASED)
                .toList();
        return lists(views, open, ReportDraft::taskId, ReportDraftView::of);
    }

    @Transactional
    @Description("分派 inside the unit, the next due first; the unit's own eyes only.")
    public List<List<@NonNull AllocationView>> allocations(@Source List<TaskView> views) {
        return lists(views, records.allocations(ids(views)), Allocation::taskId, AllocationView::of);
    }

    @Transactional
    @Description("What the caller may do now with what hangs on the task.")
    public List<List<@NonNull HandlingAction>> handlingActions(@Source List<TaskView> views) {
        var me = caller.get();
        var ids = ids(views);
        var sendBacks = group(records.sendBacks(ids), SendBack::taskId);
        var extensions = group(records.extensions(ids), ExtensionRequest::taskId);
        var helps = group(records.helpRequests(ids), HelpRequest::taskId);
        var drafts = group(records.drafts(ids), ReportDraft::taskId);
        return views.stream()
                .map(view -> List.copyOf(actions(
                        view,
                        me,
                        sendBacks.getOrDefault(view.id(), List.of()),
                        extensions.getOrDefault(view.id(), List.of()),
                        helps.getOrDefault(view.id(), List.of()),
                        drafts.getOrDefault(view.id(), List.of()))))
                .toList();
    }

    private Set<HandlingAction> actions(
            TaskView task,
            Caller me,
            List<SendBack> sendBacks,
            List<ExtensionRequest> extensions,
            List<HelpRequest> helps,
            List<ReportDraft> drafts) {
        Set<HandlingAction> actions = EnumSet.noneOf(HandlingAction.class);
        var own = me.is(Role.LIAISON, Role.UNIT_HEAD) && me.unitId().equals(task.unitId());
        var today = TimeSource.today(clock);
        if (own && WITH_UNIT.contains(task.status())) {
            if (task.status() == TaskStatus.ISSUED && sendBacks.isEmpty() && maySendBack(task)) {
                actions.add(HandlingAction.SEND_BACK);
            }
            if (!today.isAfter(task.dueOn())) {
                actions.add(HandlingAction.PLAN_MILESTONES);
                if (extensions.stream().noneMatch(HandlingFieldsApi::isOpen)) {
                    actions.add(HandlingAction.REQUEST_EXTENSION);
                }
                var isAsked = helps.stream().anyMatch(help -> help.answeredAt().isEmpty());
                if (!isAsked && helps.size() < HelpRung.values().length) {
                    actions.add(HandlingAction.ASK_FOR_HELP);
                }
            }
            actions.add(HandlingAction.PROVE_SIX_HAVES);
            actions.add(HandlingAction.ALLOCATE);
            if (drafts.stream().anyMatch(draft -> draft.status() == DraftStatus.WAITING)
                    && reportTask.mayRelease(task.unitId(), me)) {
                actions.add(HandlingAction.RELEASE_REPORT);
            }
        }
        if (me.is(Role.DIRECTOR)
                && sendBacks.stream().anyMatch(one -> one.ruling().isEmpty())) {
            actions.add(HandlingAction.DECIDE_SEND_BACK);
        }
        if (me.is(Role.CLERK, Role.DIRECTOR)
                && sendBacks.stream()
                        .anyMatch(one -> one.ruling()
                                        .filter(SendBackRuling.UPHELD::equals)
                                        .isPresent()
                                && one.reassignedTo().isEmpty())) {
            actions.add(HandlingAction.REASSIGN);
        }
        if (me.is(Role.CLERK, Role.DIRECTOR)
                && extensions.stream().anyMatch(one -> one.status() == ExtensionStatus.REQUESTED)) {
            actions.add(HandlingAction.REVIEW_EXTENSION);
        }
        if (me.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)
                && extensions.stream()
                        .anyMatch(one -> one.status() == ExtensionStatus.REVIEWED
                                && one.reviewedBy()
                                        .filter(me.officerId()::equals)
                                        .isEmpty())) {
            actions.add(HandlingAction.DECIDE_EXTENSION);
        }
        if (helps.stream().anyMatch(help -> help.answeredAt().isEmpty() && AskForHelp.mayAnswer(help.rung(), me))) {
            actions.add(HandlingAction.ANSWER_HELP);
        }
        return actions;
    }

    private boolean maySendBack(TaskView view) {
        var task = tasks.require(view.id());
        return !TimeSource.today(clock)
                .isAfter(sendBackTask.lastDay(
                        task, matters.require(view.matterId()).ruleSetId()));
    }

    private static boolean isOpen(ExtensionRequest request) {
        return request.status() == ExtensionStatus.REQUESTED || request.status() == ExtensionStatus.REVIEWED;
    }

    @Transactional
    @Description("挂牌督办 with reason and cadence; none when it is not listed, or was listed at registration only.")
    public List<@Nullable ListingView> listing(@Source List<MatterView> views) {
        Map<UUID, ListedSupervision> byMatter = records
                .listings(views.stream().map(MatterView::id).toList())
                .stream()
                .collect(Collectors.toMap(ListedSupervision::matterId, Function.identity()));
        return views.stream()
                .map(view -> byMatter.containsKey(view.id())
                        ? ListingView.of(Objects.requireNonNull(byMatter.get(view.id())))
                        : null)
                .toList();
    }

    @Transactional
    @Name("task")
    public List<@NonNull TaskView> taskOfHelp(@Source List<HelpView> views) {
        return tasksOf(views.stream().map(HelpView::taskId).toList());
    }

    @Transactional
    @Name("task")
    public List<@NonNull TaskView> taskOfExtension(@Source List<ExtensionView> views) {
        return tasksOf(views.stream().map(ExtensionView::taskId).toList());
    }

    private List<TaskView> tasksOf(List<UUID> ids) {
        var byId = tasks.list("id in ?1", ids).stream().collect(Collectors.toMap(task -> task.id(), TaskView::of));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    @Transactional
    public List<@NonNull OfficerView> sentBy(@Source List<SendBackView> views) {
        return people.officers(views, SendBackView::sentById);
    }

    @Transactional
    public List<@Nullable OfficerView> ruledBy(@Source List<SendBackView> views) {
        return people.officers(views, SendBackView::ruledById);
    }

    @Transactional
    public List<@NonNull OfficerView> requestedBy(@Source List<ExtensionView> views) {
        return people.officers(views, ExtensionView::requestedById);
    }

    @Transactional
    public List<@Nullable OfficerView> reviewedBy(@Source List<ExtensionView> views) {
        return people.officers(views, ExtensionView::reviewedById);
    }

    @Transactional
    @Name("decidedBy")
    public List<@Nullable OfficerView> extensionDecidedBy(@Source List<ExtensionView> views) {
        return people.officers(views, ExtensionView::decidedById);
    }

    @Transactional
    public List<@NonNull OfficerView> askedBy(@Source List<HelpView> views) {
        return people.officers(views, HelpView::askedById);
    }

    @Transactional
    public List<@Nullable OfficerView> answeredBy(@Source List<HelpView> views) {
        return people.officers(views, HelpView::answeredById);
    }

    @Transactional
    public List<@NonNull OfficerView> provedBy(@Source List<SixHaveView> views) {
        return people.officers(views, SixHaveView::provedById);
    }

    @Transactional
    public List<@NonNull OfficerView> draftedBy(@Source List<ReportDraftView> views) {
        return people.officers(views, ReportDraftView::draftedById);
    }

    @Transactional
    @Description("The officer to whom it went, if he has an account.")
    public List<@Nullable OfficerView> officer(@Source List<AllocationView> views) {
        return people.officers(views, AllocationView::officerId);
    }

    @Transactional
    public List<@NonNull OfficerView> listedBy(@Source List<ListingView> views) {
        return people.officers(views, ListingView::listedById);
    }

    private static List<UUID> ids(List<TaskView> views) {
        return views.stream().map(TaskView::id).toList();
    }

    private static <T> Map<UUID, List<T>> group(List<T> rows, Function<T, UUID> taskId) {
        return rows.stream().collect(Collectors.groupingBy(taskId));
    }

    private static <T, V> List<List<V>> lists(
            List<TaskView> views, List<T> rows, Function<T, UUID> taskId, Function<T, V> view) {
        var byTask = group(rows, taskId);
        return views.stream()
                .map(task -> byTask.getOrDefault(task.id(), List.of()).stream()
                        .map(view)
                        .toList())
                .toList();
    }
}
