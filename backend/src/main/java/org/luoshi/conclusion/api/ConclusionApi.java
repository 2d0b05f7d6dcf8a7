package org.luoshi.conclusion.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.conclusion.Conclusion;
import org.luoshi.conclusion.ConclusionStatus;
import org.luoshi.conclusion.Conclusions;
import org.luoshi.conclusion.DeliverConclusion;
import org.luoshi.conclusion.DraftConclusion;
import org.luoshi.conclusion.SignConclusion;
import org.luoshi.conclusion.api.ConclusionInputs.ConclusionCommandInput;
import org.luoshi.conclusion.api.ConclusionInputs.DraftConclusionInput;
import org.luoshi.conclusion.api.ConclusionInputs.RecordConclusionReceiptInput;
import org.luoshi.conclusion.api.ConclusionInputs.ReturnConclusionInput;
import org.luoshi.conclusion.api.ConclusionInputs.WriteConclusionInput;
import org.luoshi.conclusion.api.ConclusionView.ConclusionPage;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 督查结论 from the draft to the receipt. */
@GraphQLApi
@RunOnVirtualThread
public class ConclusionApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final Conclusions conclusions;
    private final DraftConclusion draftConclusion;
    private final SignConclusion signConclusion;
    private final DeliverConclusion deliverConclusion;

    public ConclusionApi(
            CurrentCaller caller,
            Commands commands,
            Conclusions conclusions,
            DraftConclusion draftConclusion,
            SignConclusion signConclusion,
            DeliverConclusion deliverConclusion) {
        this.caller = caller;
        this.commands = commands;
        this.conclusions = conclusions;
        this.draftConclusion = draftConclusion;
        this.signConclusion = signConclusion;
        this.deliverConclusion = deliverConclusion;
    }

    @Query
    @Transactional
    @Description(
            "督查结论 that the caller may see, the newest first; first is 1..100. A draft is for its group, who may sign it and the"
                    + " auditor; a unit sees what was delivered to it. Error: PAGE_TOO_LARGE.")
    public ConclusionPage conclusions(
            @Nullable ConclusionStatus status, @DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows = conclusions.page(status, paging);
        return new ConclusionPage(
                paging.page(rows).stream().map(ConclusionView::of).toList(),
                paging.nextCursor(rows, Conclusions::key),
                Math.toIntExact(conclusions.total(status)));
    }

    @Query
    @Transactional
    @Description("One conclusion. Error: CONCLUSION_NOT_FOUND, also when it is not the caller's to see.")
    public ConclusionView conclusion(@Id String id) {
        caller.get();
        return ConclusionView.of(conclusions.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "起草 by the group of a concluded inspection: one statement for each finding, with its photos (R733-16): → DRAFTED. The"
                    + " same conclusionId again changes nothing. Errors: PLAN_NOT_FOUND, NOT_GROUP_MEMBER, PLAN_NOT_CONCLUDED,"
                    + " CONCLUSION_EXISTS.")
    public ConclusionView draftConclusion(DraftConclusionInput input) {
        var me = caller.get();
        return once(input, () -> draftConclusion.draft(input.conclusionId(), input.planId(), me));
    }

    @Mutation
    @Description("The text as a whole, by the group, while it is DRAFTED or RETURNED. Errors: CONCLUSION_NOT_FOUND,"
            + " NOT_GROUP_MEMBER, CONCLUSION_WRONG_STATUS, STALE_VERSION, LINK_OUTSIDE_PLAN with the numbers of the"
            + " statements, INVALID_INPUT.")
    public ConclusionView writeConclusion(WriteConclusionInput input) {
        var me = caller.get();
        return once(
                input,
                () -> draftConclusion.write(
                        input.conclusionId(), input.version(), input.text().text(), me));
    }

    @Mutation
    @Description(
            "报签 by the group: → SUBMITTED. Errors: CONCLUSION_NOT_FOUND, NOT_GROUP_MEMBER, CONCLUSION_WRONG_STATUS,"
                    + " CONCLUSION_INCOMPLETE with what is missing, STATEMENT_WITHOUT_EVIDENCE with the numbers of the statements"
                    + " (row 69).")
    public ConclusionView submitConclusion(ConclusionCommandInput input) {
        var me = caller.get();
        return once(input, () -> draftConclusion.submit(input.conclusionId(), me));
    }

    @Mutation
    @Description(
            "签发 by DIRECTOR, LEADER or CHIEF who is not of the group and wrote nothing of it: numbered and signed in the caller's"
                    + " name, → SIGNED. Errors: CONCLUSION_NOT_FOUND, CONCLUSION_WRONG_STATUS, CONCLUSION_SELF_APPROVAL,"
                    + " CONCLUSION_INCOMPLETE, STATEMENT_WITHOUT_EVIDENCE with the numbers of the statements (row 69).")
    public ConclusionView signConclusion(ConclusionCommandInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(input, () -> signConclusion.sign(input.conclusionId(), me));
    }

    @Mutation
    @Description("退回修改 by DIRECTOR, LEADER or CHIEF who is not of the group: → RETURNED. Errors: CONCLUSION_NOT_FOUND,"
            + " CONCLUSION_WRONG_STATUS, CONCLUSION_SELF_APPROVAL, INVALID_INPUT.")
    public ConclusionView returnConclusion(ReturnConclusionInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return once(input, () -> signConclusion.returnToGroup(input.conclusionId(), input.reason(), me));
    }

    @Mutation
    @Description(
            "送达 to the inspected unit, by DIRECTOR, LEADER, CHIEF or the group: → DELIVERED; from here on the unit and the"
                    + " office see it. Errors: CONCLUSION_NOT_FOUND, NOT_GROUP_MEMBER, CONCLUSION_WRONG_STATUS.")
    public ConclusionView deliverConclusion(ConclusionCommandInput input) {
        var me = caller.get();
        return once(input, () -> deliverConclusion.deliver(input.conclusionId(), me));
    }

    @Mutation
    @Description(
            "确认收到 by LIAISON or UNIT_HEAD of the inspected unit, of the conclusion or of the decision upon its review; today is day 0 of"
                    + " the time to object (R733-17). Errors: CONCLUSION_NOT_FOUND, CONCLUSION_WRONG_STATUS, ALREADY_RECEIVED.")
    public ConclusionView confirmConclusionReceipt(ConclusionCommandInput input) {
        var me = caller.require(Role.LIAISON, Role.UNIT_HEAD);
        return once(input, () -> deliverConclusion.confirm(input.conclusionId(), me));
    }

    @Mutation
    @Description(
            "登记送达 by CLERK or DIRECTOR: handed over another way, on that day, with how and why. Errors: CONCLUSION_NOT_FOUND,"
                    + " CONCLUSION_WRONG_STATUS, ALREADY_RECEIVED, INVALID_INPUT.")
    public ConclusionView recordConclusionReceipt(RecordConclusionReceiptInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return once(input, () -> deliverConclusion.record(input.conclusionId(), input.receivedOn(), input.note(), me));
    }

    private ConclusionView once(Command input, Supplier<Conclusion> work) {
        return commands.once(input, ConclusionView.class, () -> {
            var conclusion = work.get();
            conclusions.flush(); // the version that the next change has to name
            return ConclusionView.of(conclusion);
        });
    }
}
