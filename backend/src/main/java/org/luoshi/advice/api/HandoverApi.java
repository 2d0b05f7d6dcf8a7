package org.luoshi.advice.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.advice.HandOver;
import org.luoshi.advice.Handovers;
import org.luoshi.advice.api.AdviceInputs.RecordHandoverAnswerInput;
import org.luoshi.advice.api.AdviceInputs.RecordHandoverInput;
import org.luoshi.advice.api.HandoverView.HandoverPage;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 衔接移送. */
@GraphQLApi
@RunOnVirtualThread
public class HandoverApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final HandOver handOver;
    private final Handovers handovers;
    private final People people;

    public HandoverApi(CurrentCaller caller, Commands commands, HandOver handOver, Handovers handovers, People people) {
        this.caller = caller;
        this.commands = commands;
        this.handOver = handOver;
        this.handovers = handovers;
        this.people = people;
    }

    @Query
    @Transactional
    @Description("衔接移送 of one conclusion for the office, newest first. Errors: PAGE_TOO_LARGE, INVALID_INPUT.")
    public HandoverPage handovers(@Id String conclusionId, @DefaultValue("20") int first, @Nullable String after) {
        var me = caller.get();
        var ofConclusion = Ids.of(conclusionId);
        var paging = Paging.of(first, after);
        var rows = handovers.page(ofConclusion, paging);
        return new HandoverPage(
                paging.page(rows).stream()
                        .map(each -> HandoverView.of(each, me))
                        .toList(),
                paging.nextCursor(rows, each -> new Paging.Key(each.recordedAt(), each.id())),
                (int) handovers.total(ofConclusion));
    }

    @Mutation
    @Description("登记移送 by CLERK or DIRECTOR, once the conclusion is signed (R733-22). Errors: CONCLUSION_NOT_FOUND,"
            + " HANDOVER_CONCLUSION_UNSIGNED, INVALID_INPUT.")
    public HandoverView recordHandover(RecordHandoverInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                HandoverView.class,
                () -> HandoverView.of(handOver.record(input.conclusionId(), input.said(), me), me));
    }

    @Mutation
    @Description("登记反馈 by CLERK or DIRECTOR, once. Errors: HANDOVER_NOT_FOUND, HANDOVER_ANSWERED, INVALID_INPUT.")
    public HandoverView recordHandoverAnswer(RecordHandoverAnswerInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                HandoverView.class,
                () -> HandoverView.of(handOver.answer(input.handoverId(), input.answer(), input.answeredOn()), me));
    }

    @Transactional
    public List<@NonNull OfficerView> recordedBy(@Source List<HandoverView> views) {
        return people.officers(views, HandoverView::recordedById);
    }
}
