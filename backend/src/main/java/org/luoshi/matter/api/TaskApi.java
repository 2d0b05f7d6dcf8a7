package org.luoshi.matter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.matter.CloseMatter;
import org.luoshi.matter.HandleTask;
import org.luoshi.matter.TaskList;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.UnsignedTasks;
import org.luoshi.matter.api.Inputs.AcceptCompletionInput;
import org.luoshi.matter.api.Inputs.AcknowledgeTaskInput;
import org.luoshi.matter.api.Inputs.ReturnCompletionInput;
import org.luoshi.matter.api.Pages.TaskPage;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

@GraphQLApi
@RunOnVirtualThread
public class TaskApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Tasks tasks;
    private final TaskList taskList;
    private final UnsignedTasks unsignedTasks;
    private final Clock clock;
    private final HandleTask handleTask;
    private final CloseMatter closeMatter;

    public TaskApi(
            CurrentCaller caller,
            Commands commands,
            Tasks tasks,
            TaskList taskList,
            UnsignedTasks unsignedTasks,
            HandleTask handleTask,
            CloseMatter closeMatter,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.tasks = tasks;
        this.taskList = taskList;
        this.unsignedTasks = unsignedTasks;
        this.clock = clock;
        this.handleTask = handleTask;
        this.closeMatter = closeMatter;
    }

    @Query
    @Transactional
    @Description("Tasks of the caller's unit, or all for the office; the next due first.")
    public TaskPage tasks(
            @DefaultValue("true") boolean openOnly, @DefaultValue("50") int first, @Nullable String after) {
        var me = caller.get();
        var paging = Paging.of(first, after);
        var rows = taskList.rows(me, openOnly, paging);
        return new TaskPage(
                paging.page(rows).stream().map(TaskView::of).toList(),
                paging.nextCursor(rows, TaskList::key),
                taskList.total(me, openOnly));
    }

    @Query
    @Transactional
    @Description(
            "逾期未签收 (JC-07): tasks that no unit has signed for in time, the longest first, at most 100; for the office.")
    public List<@NonNull TaskView> unsignedTasks() {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return unsignedTasks.oldest(TimeSource.today(clock)).stream()
                .map(TaskView::of)
                .toList();
    }

    @Query
    @Transactional
    @Description("One task. Error: TASK_NOT_FOUND.")
    public TaskView task(@Id String id) {
        caller.get();
        return TaskView.of(tasks.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "签收 by LIAISON or UNIT_HEAD of the unit, with the signer's name (JC-07). Errors: TASK_NOT_FOUND, TASK_WRONG_STATUS.")
    public TaskView acknowledgeTask(AcknowledgeTaskInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(
                input,
                TaskView.class,
                () -> TaskView.of(handleTask.acknowledge(input.taskId(), input.signerName(), me)));
    }

    @Mutation
    @Description(
            "核验通过 by CLERK or DIRECTOR, on paper or on site (row 78); with the last task the matter is completed. Errors:"
                    + " TASK_NOT_FOUND, TASK_WRONG_STATUS, INVALID_INPUT.")
    public TaskView acceptCompletion(AcceptCompletionInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                TaskView.class,
                () -> TaskView.of(closeMatter.acceptCompletion(input.taskId(), input.method(), input.note(), me)));
    }

    @Mutation
    @Description("审核退回 by CLERK or DIRECTOR, with the reason. Errors: TASK_NOT_FOUND, TASK_WRONG_STATUS.")
    public TaskView returnCompletion(ReturnCompletionInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                TaskView.class,
                () -> TaskView.of(closeMatter.returnCompletion(input.taskId(), input.reason(), me)));
    }
}
