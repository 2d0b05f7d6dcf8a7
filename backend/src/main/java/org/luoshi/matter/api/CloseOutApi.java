package org.luoshi.matter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.matter.HaltRequest;
import org.luoshi.matter.HaltRequests;
import org.luoshi.matter.HaltTask;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.ReopenMatter;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.api.CloseOutView.VerificationView;
import org.luoshi.matter.api.Inputs.DecideHaltInput;
import org.luoshi.matter.api.Inputs.ReopenMatterInput;
import org.luoshi.matter.api.Inputs.RequestHaltInput;
import org.luoshi.matter.api.Inputs.ResumeHaltInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** Ends other than striking off, and the way back from it. */
@GraphQLApi
@RunOnVirtualThread
public class CloseOutApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final Matters matters;
    private final Tasks tasks;
    private final HaltRequests requests;
    private final ReopenMatter reopenMatter;
    private final HaltTask haltTask;

    public CloseOutApi(
            CurrentCaller caller,
            Commands commands,
            People people,
            Matters matters,
            Tasks tasks,
            HaltRequests requests,
            ReopenMatter reopenMatter,
            HaltTask haltTask) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.matters = matters;
        this.tasks = tasks;
        this.requests = requests;
        this.reopenMatter = reopenMatter;
        this.haltTask = haltTask;
    }

    @Mutation
    @Description(
            "重开 by DIRECTOR: ARCHIVED → METHOD_CONFIRMED with a reason and a new deadline; number and history stay (JC-08). Errors:"
                    + " MATTER_NOT_FOUND, MATTER_WRONG_STEP, TASK_NOT_FOUND, INVALID_INPUT.")
    public MatterView reopenMatter(ReopenMatterInput input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(reopenMatter.reopen(
                        input.matterId(), input.reason(), input.dueOn(), Set.copyOf(input.taskIds()), me)));
    }

    @Mutation
    @Description(
            "申请中止或终止 of a task or the whole matter by CLERK or DIRECTOR. Errors: MATTER_NOT_FOUND, MATTER_WRONG_STEP,"
                    + " TASK_WRONG_STATUS, ALREADY_EXISTS while one is undecided, INVALID_INPUT.")
    public HaltView requestHalt(RequestHaltInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                HaltView.class,
                () -> HaltView.of(
                        haltTask.request(input.matterId(), input.taskId(), input.kind(), input.reason(), me)));
    }

    @Mutation
    @Description(
            "Decides a suspension or termination, by DIRECTOR, LEADER or CHIEF, never by who asked. Errors: HALT_NOT_FOUND,"
                    + " HALT_WRONG_STATE, HALT_SAME_HAND, MATTER_NOT_CLOSABLE with the list of what is open.")
    public HaltView decideHalt(DecideHaltInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                HaltView.class,
                () -> HaltView.of(haltTask.decide(input.requestId(), input.approved(), input.note(), me)));
    }

    @Mutation
    @Description(
            "恢复办理 by DIRECTOR of what was suspended; the deadline is what it was. Errors: HALT_NOT_FOUND, HALT_WRONG_STATE.")
    public HaltView resumeHalt(ResumeHaltInput input) {
        var me = caller.require(Role.DIRECTOR);
        return commands.once(
                input, HaltView.class, () -> HaltView.of(haltTask.resume(input.requestId(), input.reason(), me)));
    }

    @Transactional
    public List<@NonNull CloseOutView> closeOut(@Source List<MatterView> views) {
        caller.get();
        Map<UUID, Matter> byId = matters
                .ofIds(views.stream().map(MatterView::id).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, matter -> matter));
        return views.stream()
                .map(view -> CloseOutView.of(Objects.requireNonNull(byId.get(view.id()))))
                .toList();
    }

    @Transactional
    @Description("中止、终止 of it and its tasks, newest first; a unit sees what was approved for it.")
    public List<List<@NonNull HaltView>> haltRequests(@Source List<MatterView> views) {
        caller.get();
        Map<UUID, List<HaltRequest>> byMatter = requests
                .ofMatters(views.stream().map(MatterView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HaltRequest::matterId));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()).stream()
                        .map(HaltView::of)
                        .toList())
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> requestedBy(@Source List<HaltView> views) {
        return people.officers(views, HaltView::requestedById);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<HaltView> views) {
        return people.officers(views, HaltView::decidedById);
    }

    @Transactional
    @Description("How the office verified it; null before.")
    public List<@Nullable VerificationView> verification(@Source List<TaskView> views) {
        caller.get();
        Map<UUID, Task> byId = tasks
                .list("id in ?1", views.stream().map(TaskView::id).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        return views.stream()
                .map(view -> VerificationView.of(Objects.requireNonNull(byId.get(view.id()))))
                .toList();
    }

    @Transactional
    public List<@Nullable OfficerView> verifiedBy(@Source List<VerificationView> views) {
        return people.officers(views, VerificationView::verifiedById);
    }
}
