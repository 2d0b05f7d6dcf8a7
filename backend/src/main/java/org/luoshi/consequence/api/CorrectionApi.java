package org.luoshi.consequence.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.consequence.CorrectionOrders;
import org.luoshi.consequence.CorrectionStatus;
import org.luoshi.consequence.OrderCorrection;
import org.luoshi.consequence.api.CorrectionInputs.DecideCorrectionInput;
import org.luoshi.consequence.api.CorrectionInputs.DraftCorrectionInput;
import org.luoshi.consequence.api.CorrectionOrderView.CorrectionOrderPage;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 责令改正. */
@GraphQLApi
@RunOnVirtualThread
public class CorrectionApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final OrderCorrection orderCorrection;
    private final CorrectionOrders orders;
    private final Matters matters;
    private final People people;

    public CorrectionApi(
            CurrentCaller caller,
            Commands commands,
            OrderCorrection orderCorrection,
            CorrectionOrders orders,
            Matters matters,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.orderCorrection = orderCorrection;
        this.orders = orders;
        this.matters = matters;
        this.people = people;
    }

    @Query
    @Transactional
    @Description(
            "责令改正, newest first: all for the office, what was issued to it for a unit. Errors: PAGE_TOO_LARGE, INVALID_INPUT.")
    public CorrectionOrderPage correctionOrders(
            @Nullable @Id String matterId,
            @Nullable CorrectionStatus status,
            @DefaultValue("20") int first,
            @Nullable String after) {
        var me = caller.get();
        var ofMatter = matterId == null ? null : Ids.of(matterId);
        var paging = Paging.of(first, after);
        var rows = orders.page(ofMatter, status, paging);
        return new CorrectionOrderPage(
                paging.page(rows).stream()
                        .map(each -> CorrectionOrderView.of(each, me))
                        .toList(),
                paging.nextCursor(rows, each -> new Paging.Key(each.draftedAt(), each.id())),
                (int) orders.total(ofMatter, status));
    }

    @Mutation
    @Description(
            "拟责令改正 by CLERK or DIRECTOR, against the unit of a task (R733-25). Errors: TASK_NOT_FOUND, MATTER_WRONG_STEP,"
                    + " INVALID_INPUT.")
    public CorrectionOrderView draftCorrection(DraftCorrectionInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                CorrectionOrderView.class,
                () -> CorrectionOrderView.of(orderCorrection.draft(input.taskId(), input.said(), me), me));
    }

    @Mutation
    @Description(
            "签发 or 退回 by DIRECTOR, LEADER or CHIEF, not by who drafted it; issued, it is numbered and becomes a task of the unit."
                    + " Errors: CORRECTION_NOT_FOUND, CORRECTION_WRONG_STATUS, CORRECTION_OWN_DRAFT, CORRECTION_TOO_LATE,"
                    + " MATTER_WRONG_STEP, INVALID_INPUT.")
    public CorrectionOrderView decideCorrection(DecideCorrectionInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                CorrectionOrderView.class,
                () -> CorrectionOrderView.of(orderCorrection.decide(input.orderId(), input.returnReason(), me), me));
    }

    @Transactional
    public List<@NonNull UnitView> unit(@Source List<CorrectionOrderView> views) {
        return people.units(views, CorrectionOrderView::unitId);
    }

    @Transactional
    public List<@NonNull OfficerView> draftedBy(@Source List<CorrectionOrderView> views) {
        return people.officers(views, CorrectionOrderView::draftedById);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<CorrectionOrderView> views) {
        return people.officers(views, CorrectionOrderView::decidedById);
    }

    @Transactional
    @Description("Title of the matter.")
    public List<@NonNull String> matterTitle(@Source List<CorrectionOrderView> views) {
        var titles = matters
                .ofIds(views.stream()
                        .map(CorrectionOrderView::matterId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Matter::title));
        return views.stream()
                .map(view -> titles.getOrDefault(view.matterId(), ""))
                .toList();
    }
}
