package org.luoshi.escalation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.escalation.ExpediteLevel;
import org.luoshi.escalation.ExpediteNotices;
import org.luoshi.escalation.ExpediteTask;
import org.luoshi.escalation.api.ExpediteInputs.AnswerExpediteInput;
import org.luoshi.escalation.api.ExpediteInputs.ExpediteFilterInput;
import org.luoshi.escalation.api.ExpediteInputs.ExpediteTaskInput;
import org.luoshi.escalation.api.ExpediteInputs.ExpediteTasksInput;
import org.luoshi.escalation.api.ExpediteInputs.ReadExpediteInput;
import org.luoshi.escalation.api.ExpediteView.ExpediteOutcomeView;
import org.luoshi.escalation.api.ExpediteView.ExpeditePage;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class ExpediteApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final ExpediteNotices notices;
    private final ExpediteTask expediteTask;

    public ExpediteApi(CurrentCaller caller, Commands commands, ExpediteNotices notices, ExpediteTask expediteTask) {
        this.caller = caller;
        this.commands = commands;
        this.notices = notices;
        this.expediteTask = expediteTask;
    }

    @Query
    @Transactional
    @Description(
            "催办 history, newest first: all for the office, its own for a unit; first is 1..100. Error: PAGE_TOO_LARGE.")
    public ExpeditePage expediteNotices(
            @Nullable ExpediteFilterInput filter, @DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var asked = ExpediteFilterInput.filter(filter);
        var rows = notices.page(asked, paging);
        return new ExpeditePage(
                paging.page(rows).stream().map(ExpediteView::of).toList(),
                paging.nextCursor(rows, notice -> new Paging.Key(notice.sentAt(), notice.id())),
                notices.total(asked));
    }

    @Mutation
    @Description(
            "催办 by CLERK or DIRECTOR, RED by DIRECTOR alone (CT-09, BZ-24). Errors: TASK_NOT_FOUND, EXPEDITE_WRONG_STATE,"
                    + " EXPEDITE_TWICE_A_DAY, OVER_BUDGET with the figures, INVALID_INPUT.")
    public ExpediteView expediteTask(ExpediteTaskInput input) {
        var me = requireFor(input.level());
        return commands.once(
                input,
                ExpediteView.class,
                () -> ExpediteView.of(expediteTask.expedite(
                        input.taskId(),
                        input.level(),
                        input.note(),
                        input.callMade(),
                        input.recipients(),
                        input.overBudgetReason(),
                        me)));
    }

    @Mutation
    @Description(
            "催办 of up to 100 tasks or matters by CLERK or DIRECTOR, RED by DIRECTOR alone: all that may be urged are, the others are"
                    + " named. Errors: TASK_NOT_FOUND, MATTER_NOT_FOUND, OVER_BUDGET, INVALID_INPUT.")
    public ExpediteOutcomeView expediteTasks(ExpediteTasksInput input) {
        var me = requireFor(input.level());
        return commands.once(
                input,
                ExpediteOutcomeView.class,
                () -> ExpediteOutcomeView.of(expediteTask.expediteAll(
                        input.taskIds(),
                        input.matterIds(),
                        input.level(),
                        input.note(),
                        input.recipients(),
                        input.overBudgetReason(),
                        me)));
    }

    @Mutation
    @Description("LIAISON or UNIT_HEAD of the urged unit has opened it. Error: EXPEDITE_NOT_FOUND.")
    public ExpediteView readExpedite(ReadExpediteInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(input, ExpediteView.class, () -> ExpediteView.of(expediteTask.read(input.noticeId(), me)));
    }

    @Mutation
    @Description("回复催办 by LIAISON or UNIT_HEAD of the urged unit, once. Errors: EXPEDITE_NOT_FOUND, EXPEDITE_ANSWERED,"
            + " INVALID_INPUT.")
    public ExpediteView answerExpedite(AnswerExpediteInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return commands.once(
                input,
                ExpediteView.class,
                () -> ExpediteView.of(expediteTask.answer(input.noticeId(), input.answer(), me)));
    }

    private Caller requireFor(ExpediteLevel level) {
        return switch (level) {
            case BLUE, YELLOW -> caller.require(Role.CLERK, Role.DIRECTOR);
            case RED -> caller.require(Role.DIRECTOR);
        };
    }
}
