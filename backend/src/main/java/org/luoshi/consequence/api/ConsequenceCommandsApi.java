package org.luoshi.consequence.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.luoshi.consequence.Publication;
import org.luoshi.consequence.PublishCriticism;
import org.luoshi.consequence.RecordTalk;
import org.luoshi.consequence.ReferClue;
import org.luoshi.consequence.Referral;
import org.luoshi.consequence.api.ConsequenceInputs.DecidePublicationInput;
import org.luoshi.consequence.api.ConsequenceInputs.MakeReferralInput;
import org.luoshi.consequence.api.ConsequenceInputs.PreparePublicationInput;
import org.luoshi.consequence.api.ConsequenceInputs.RecordPublicationInput;
import org.luoshi.consequence.api.ConsequenceInputs.RecordReferralAnswerInput;
import org.luoshi.consequence.api.ConsequenceInputs.RecordReferralReceiptInput;
import org.luoshi.consequence.api.ConsequenceInputs.RecordTalkInput;
import org.luoshi.consequence.api.ConsequenceInputs.WithdrawPublicationInput;
import org.luoshi.consequence.api.ReferralViews.ReferralReceiptView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Command;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** 公开通报, 约谈, 移送. */
@GraphQLApi
@RunOnVirtualThread
public class ConsequenceCommandsApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final PublishCriticism publishCriticism;
    private final RecordTalk recordTalk;
    private final ReferClue referClue;

    public ConsequenceCommandsApi(
            CurrentCaller caller,
            Commands commands,
            PublishCriticism publishCriticism,
            RecordTalk recordTalk,
            ReferClue referClue) {
        this.caller = caller;
        this.commands = commands;
        this.publishCriticism = publishCriticism;
        this.recordTalk = recordTalk;
        this.referClue = referClue;
    }

    @Mutation
    @Description(
            "拟发布 by CLERK or DIRECTOR after an approved criticism: the text after its redaction (R733-24). Criticism in the special"
                    + " report goes out INTERNAL alone. Errors: ESCALATION_NOT_FOUND, CONSEQUENCE_NOT_APPROVED, REDACTION_NEEDED"
                    + " with the kinds found, INVALID_INPUT.")
    public PublicationView preparePublication(PreparePublicationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return publication(
                input,
                me,
                () -> publishCriticism.prepare(
                        input.escalationId(), input.medium(), input.text(), input.redaction(), me));
    }

    @Mutation
    @Description("同意发布 or 退回 by LEADER or CHIEF, not by who prepared it (decision 10). Errors: PUBLICATION_NOT_FOUND,"
            + " PUBLICATION_OWN_TEXT, PUBLICATION_WRONG_STATUS, INVALID_INPUT.")
    public PublicationView decidePublication(DecidePublicationInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return publication(input, me, () -> publishCriticism.decide(input.publicationId(), input.returnReason(), me));
    }

    @Mutation
    @Description("登记发布 by CLERK or DIRECTOR once approved; the unit sees it from now on. Errors: PUBLICATION_NOT_FOUND,"
            + " PUBLICATION_WRONG_STATUS, INVALID_INPUT.")
    public PublicationView recordPublication(RecordPublicationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return publication(
                input,
                me,
                () -> publishCriticism.record(input.publicationId(), input.outlet(), input.publishedOn(), me));
    }

    @Mutation
    @Description(
            "撤回 by CLERK or DIRECTOR, with the reason, of what went out or was approved to; the entry stays in the log. Errors: PUBLICATION_NOT_FOUND,"
                    + " PUBLICATION_WRONG_STATUS, INVALID_INPUT.")
    public PublicationView withdrawPublication(WithdrawPublicationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return publication(
                input,
                me,
                () -> publishCriticism.withdraw(input.publicationId(), input.reason(), input.withdrawnOn(), me));
    }

    @Mutation
    @Description(
            "约谈纪要 by CLERK or DIRECTOR, once; each promise becomes a task of the unit (row 73). Errors: ESCALATION_NOT_FOUND,"
                    + " CONSEQUENCE_NOT_APPROVED, TALK_RECORDED, MATTER_WRONG_STEP, INVALID_INPUT.")
    public AdmonitoryTalkView recordTalk(RecordTalkInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                AdmonitoryTalkView.class,
                () -> AdmonitoryTalkView.of(
                        recordTalk.record(input.escalationId(), input.said(), input.promised(), me)));
    }

    @Mutation
    @Description(
            "移送 by DIRECTOR after an approved accountability proposal; sealed (R733-23). Errors: ESCALATION_NOT_FOUND,"
                    + " CONSEQUENCE_NOT_APPROVED, REFERRAL_MADE, INVALID_INPUT.")
    public ReferralReceiptView makeReferral(MakeReferralInput input) {
        var me = caller.require(Role.DIRECTOR);
        return referral(
                input,
                () -> referClue.make(input.escalationId(), input.authority(), input.clue(), input.materials(), me));
    }

    @Mutation
    @Description(
            "移送回执 by DIRECTOR. Errors: REFERRAL_NOT_FOUND for who must not know of it, REFERRAL_WRONG_STATUS, INVALID_INPUT.")
    public ReferralReceiptView recordReferralReceipt(RecordReferralReceiptInput input) {
        var me = caller.require(Role.DIRECTOR);
        return referral(
                input, () -> referClue.receive(input.referralId(), input.receiptNumber(), input.receivedOn(), me));
    }

    @Mutation
    @Description("处理结果反馈 by DIRECTOR, in the authority's words. Errors: REFERRAL_NOT_FOUND for who must not know of it,"
            + " REFERRAL_WRONG_STATUS, INVALID_INPUT.")
    public ReferralReceiptView recordReferralAnswer(RecordReferralAnswerInput input) {
        var me = caller.require(Role.DIRECTOR);
        return referral(input, () -> referClue.answer(input.referralId(), input.answer(), input.answeredOn(), me));
    }

    private PublicationView publication(Command input, Caller me, Supplier<Publication> work) {
        return commands.once(input, PublicationView.class, () -> PublicationView.of(work.get(), me));
    }

    private ReferralReceiptView referral(Command input, Supplier<Referral> work) {
        return commands.once(input, ReferralReceiptView.class, () -> ReferralReceiptView.of(work.get()));
    }
}
