package org.luoshi.handling.api;

import static org.luoshi.evidence.api.AttachmentInput.manifests;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.handling.AllocateTask;
import org.luoshi.handling.AskForHelp;
import org.luoshi.handling.ExtendDeadline;
import org.luoshi.handling.HandlingRecords;
import org.luoshi.handling.ListMatter;
import org.luoshi.handling.PlanMilestones;
import org.luoshi.handling.ProveSixHaves;
import org.luoshi.handling.ReportTask;
import org.luoshi.handling.SendBackTask;
import org.luoshi.handling.api.HandlingInputs.AllocateTaskInput;
import org.luoshi.handling.api.HandlingInputs.AnswerHelpInput;
import org.luoshi.handling.api.HandlingInputs.AskForHelpInput;
import org.luoshi.handling.api.HandlingInputs.DecideExtensionInput;
import org.luoshi.handling.api.HandlingInputs.DecideSendBackInput;
import org.luoshi.handling.api.HandlingInputs.DelistMatterInput;
import org.luoshi.handling.api.HandlingInputs.FinishAllocationInput;
import org.luoshi.handling.api.HandlingInputs.FormalDocumentInput;
import org.luoshi.handling.api.HandlingInputs.ListMatterInput;
import org.luoshi.handling.api.HandlingInputs.PlanMilestonesInput;
import org.luoshi.handling.api.HandlingInputs.ProveSixHaveInput;
import org.luoshi.handling.api.HandlingInputs.ReassignTaskInput;
import org.luoshi.handling.api.HandlingInputs.ReportCompletionInput;
import org.luoshi.handling.api.HandlingInputs.ReportDraftInput;
import org.luoshi.handling.api.HandlingInputs.ReportProgressInput;
import org.luoshi.handling.api.HandlingInputs.RequestExtensionInput;
import org.luoshi.handling.api.HandlingInputs.ReturnReportInput;
import org.luoshi.handling.api.HandlingInputs.ReviewExtensionInput;
import org.luoshi.handling.api.HandlingInputs.SendBackTaskInput;
import org.luoshi.handling.api.HandlingViews.ExtensionView;
import org.luoshi.handling.api.HandlingViews.HelpView;
import org.luoshi.matter.Task;
import org.luoshi.matter.api.MatterView;
import org.luoshi.matter.api.TaskView;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class HandlingApi {
    private static final int MOST_OPEN = 100;

    private final CurrentCaller caller;
    private final Commands commands;
    private final HandlingRecords records;
    private final SendBackTask sendBackTask;
    private final ExtendDeadline extendDeadline;
    private final AskForHelp askForHelp;
    private final PlanMilestones planMilestones;
    private final ProveSixHaves proveSixHaves;
    private final ReportTask reportTask;
    private final AllocateTask allocateTask;
    private final ListMatter listMatter;

    public HandlingApi(
            CurrentCaller caller,
            Commands commands,
            HandlingRecords records,
            SendBackTask sendBackTask,
            ExtendDeadline extendDeadline,
            AskForHelp askForHelp,
            PlanMilestones planMilestones,
            ProveSixHaves proveSixHaves,
            ReportTask reportTask,
            AllocateTask allocateTask,
            ListMatter listMatter) {
        this.caller = caller;
        this.commands = commands;
        this.records = records;
        this.sendBackTask = sendBackTask;
        this.extendDeadline = extendDeadline;
        this.askForHelp = askForHelp;
        this.planMilestones = planMilestones;
        this.proveSixHaves = proveSixHaves;
        this.reportTask = reportTask;
        this.allocateTask = allocateTask;
        this.listMatter = listMatter;
    }

    private TaskView once(Command input, Supplier<Task> work) {
        return commands.once(input, TaskView.class, () -> TaskView.of(work.get()));
    }

    @Query
    @Transactional
    @Description("Help that was asked for and not answered yet, the oldest first, at most 100; for the office (CT-08).")
    public List<@NonNull HelpView> openHelpRequests() {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return records.openHelpRequests(MOST_OPEN).stream().map(HelpView::of).toList();
    }

    @Query
    @Transactional
    @Description("Extensions that somebody of the office must review or decide, the oldest first, at most 100 (JS-17).")
    public List<@NonNull ExtensionView> openExtensions() {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return records.openExtensions(MOST_OPEN).stream().map(ExtensionView::of).toList();
    }

    @Mutation
    @Description("反馈进展 (BZ-38): UNIT_HEAD reports at once, what LIAISON writes waits for his release (JS-05). Errors:"
            + " TASK_NOT_FOUND, TASK_WRONG_STATUS, FORMAL_DOCUMENT_REQUIRED for special supervision (BZ-13), DRAFT_WAITING, INVALID_INPUT,"
            + " TOO_MANY_ATTACHMENTS,"
            + " ATTACHMENT_TYPE_REFUSED.")
    public TaskView reportProgress(ReportProgressInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> reportTask.reportProgress(input.taskId(), input.text(), input.files(), me));
    }

    @Mutation
    @Description(
            "报办结 in writing (CT-11): UNIT_HEAD reports at once, what LIAISON writes waits for his release (JS-05)."
                    + " Errors: TASK_NOT_FOUND, TASK_WRONG_STATUS, FORMAL_DOCUMENT_REQUIRED, SIX_HAVES_INCOMPLETE, DRAFT_WAITING.")
    public TaskView reportCompletion(ReportCompletionInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(
                input,
                () -> reportTask.reportCompletion(
                        input.taskId(),
                        input.result(),
                        FormalDocumentInput.document(input.document()),
                        input.files(),
                        me));
    }

    @Mutation
    @Description("签发 by UNIT_HEAD, or who stands in for him (JS-05). Errors: DRAFT_NOT_FOUND, DRAFT_WRONG_STATUS,"
            + " NOT_UNIT_HEAD.")
    public TaskView releaseReport(ReportDraftInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> reportTask.release(input.draftId(), me));
    }

    @Mutation
    @Description("退回修改 inside the unit, by the same. Errors: DRAFT_NOT_FOUND, DRAFT_WRONG_STATUS, NOT_UNIT_HEAD.")
    public TaskView returnReport(ReturnReportInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> reportTask.returnDraft(input.draftId(), input.reason(), me));
    }

    @Mutation
    @Description("退办 by LIAISON or UNIT_HEAD within sendBackDays of the rule set, once. Errors: TASK_NOT_FOUND,"
            + " TASK_WRONG_STATUS, SEND_BACK_TOO_LATE, SEND_BACK_DECIDED.")
    public TaskView sendBackTask(SendBackTaskInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(
                input, () -> sendBackTask.sendBack(input.taskId(), input.reason(), manifests(input.attachments()), me));
    }

    @Mutation
    @Description("裁定退办 by DIRECTOR, once. Errors: TASK_NOT_FOUND, SEND_BACK_NOT_FOUND, SEND_BACK_DECIDED.")
    public TaskView decideSendBack(DecideSendBackInput input) {
        var me = caller.require(Role.DIRECTOR);
        return once(input, () -> sendBackTask.decide(input.taskId(), input.ruling(), input.note(), me));
    }

    @Mutation
    @Description("改派 by CLERK or DIRECTOR after an upheld send-back; answers the new task. Errors: TASK_NOT_FOUND,"
            + " SEND_BACK_NOT_FOUND, SEND_BACK_DECIDED, UNIT_NOT_FOUND, UNIT_NOT_READY, RESPONSIBLES_MISSING.")
    public TaskView reassignTask(ReassignTaskInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(
                input,
                () -> sendBackTask.reassign(
                        input.taskId(), input.unitId(), input.duty(), input.responsibles(), input.dueOn(), me));
    }

    @Mutation
    @Description("申请延期 by LIAISON or UNIT_HEAD, before the deadline (JS-17). Errors: TASK_NOT_FOUND, TASK_WRONG_STATUS,"
            + " EXTENSION_TOO_LATE, EXTENSION_NOT_LATER, EXTENSION_OPEN.")
    public TaskView requestExtension(RequestExtensionInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(
                input,
                () -> extendDeadline.request(
                        input.taskId(),
                        input.dueOn(),
                        input.reason(),
                        input.progress(),
                        manifests(input.attachments()),
                        me));
    }

    @Mutation
    @Description("审核延期 by CLERK or DIRECTOR, the first decision. Errors: EXTENSION_NOT_FOUND, EXTENSION_WRONG_STATUS.")
    public TaskView reviewExtension(ReviewExtensionInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(input, () -> extendDeadline.review(input.extensionId(), input.supported(), input.note(), me));
    }

    @Mutation
    @Description("审批延期 by LEADER or CHIEF, up to 5 working days also by DIRECTOR; never by who reviewed it. Errors:"
            + " EXTENSION_NOT_FOUND, EXTENSION_WRONG_STATUS, EXTENSION_SAME_PERSON, EXTENSION_NEEDS_LEADER.")
    public TaskView decideExtension(DecideExtensionInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(input, () -> extendDeadline.decide(input.extensionId(), input.approved(), input.note(), me));
    }

    @Mutation
    @Description("报请协调 by LIAISON or UNIT_HEAD before the deadline, LEADER before SPECIAL_MEETING (CT-08). Errors:"
            + " TASK_NOT_FOUND, TASK_WRONG_STATUS, HELP_TOO_LATE, HELP_ASKED, HELP_RUNG_SKIPPED.")
    public TaskView askForHelp(AskForHelpInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(
                input,
                () -> askForHelp.ask(
                        input.taskId(),
                        input.rung(),
                        input.problem(),
                        input.wanted(),
                        manifests(input.attachments()),
                        me));
    }

    @Mutation
    @Description("答复协调 by LEADER or CHIEF; what a special meeting decided also by CLERK or DIRECTOR. Errors:"
            + " HELP_NOT_FOUND, HELP_ANSWERED, FORBIDDEN.")
    public TaskView answerHelp(AnswerHelpInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(input, () -> askForHelp.answer(input.helpRequestId(), input.answer(), me));
    }

    @Mutation
    @Description("倒排工期 by LIAISON or UNIT_HEAD: the whole plan, which replaces the earlier one (JS-06). Errors:"
            + " TASK_NOT_FOUND, TASK_WRONG_STATUS, MILESTONES_DISORDERED, MILESTONE_PASSED, MILESTONES_TOO_LATE.")
    public TaskView planMilestones(PlanMilestonesInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> planMilestones.plan(input.taskId(), input.plan(), me));
    }

    @Mutation
    @Description("填报六有 by LIAISON or UNIT_HEAD, one with its proof (BZ-25). Errors: TASK_NOT_FOUND, TASK_WRONG_STATUS.")
    public TaskView proveSixHave(ProveSixHaveInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(
                input,
                () -> proveSixHaves.prove(
                        input.taskId(),
                        input.item(),
                        input.proof(),
                        input.reference(),
                        manifests(input.attachments()),
                        me));
    }

    @Mutation
    @Description("分派 inside the unit by LIAISON or UNIT_HEAD, due before the task. Errors: TASK_NOT_FOUND,"
            + " TASK_WRONG_STATUS, ALLOCATION_TOO_LATE, OFFICER_NOT_FOUND, INVALID_INPUT.")
    public TaskView allocateTask(AllocateTaskInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> allocateTask.allocate(input.taskId(), input.share(), me));
    }

    @Mutation
    @Description("An allocated part is done, by LIAISON or UNIT_HEAD. Error: ALLOCATION_NOT_FOUND.")
    public TaskView finishAllocation(FinishAllocationInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> allocateTask.finish(input.allocationId(), me));
    }

    @Mutation
    @Description(
            "挂牌督办 by DIRECTOR, LEADER or CHIEF, with reason and cadence. Errors: MATTER_NOT_FOUND, ALREADY_LISTED.")
    public MatterView listMatter(ListMatterInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                MatterView.class,
                () -> MatterView.of(listMatter.list(input.matterId(), input.reason(), input.visitDays(), me)));
    }

    @Mutation
    @Description("摘牌 by DIRECTOR, LEADER or CHIEF, with the reason. Errors: MATTER_NOT_FOUND, NOT_LISTED.")
    public MatterView delistMatter(DelistMatterInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input, MatterView.class, () -> MatterView.of(listMatter.delist(input.matterId(), input.reason(), me)));
    }
}
