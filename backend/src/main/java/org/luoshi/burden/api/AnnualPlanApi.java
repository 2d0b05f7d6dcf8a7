package org.luoshi.burden.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.burden.AnnualPlans;
import org.luoshi.burden.KeepAnnualPlan;
import org.luoshi.burden.api.AnnualPlanView.AnnualPlanItemInput;
import org.luoshi.burden.api.AnnualPlanView.ApproveAnnualPlanInput;
import org.luoshi.burden.api.AnnualPlanView.ReturnAnnualPlanInput;
import org.luoshi.burden.api.AnnualPlanView.SubmitAnnualPlanInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class AnnualPlanApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final AnnualPlans plans;
    private final KeepAnnualPlan keepAnnualPlan;

    public AnnualPlanApi(
            CurrentCaller caller, Commands commands, People people, AnnualPlans plans, KeepAnnualPlan keepAnnualPlan) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.plans = plans;
        this.keepAnnualPlan = keepAnnualPlan;
    }

    @Query
    @Transactional
    @Description(
            "年度督查计划 of the caller's jurisdiction; before its approval the office alone sees it. Null when there is none.")
    public @Nullable AnnualPlanView annualPlan(int year) {
        return plans.ofYear(caller.get().jurisdictionId(), year)
                .map(AnnualPlanView::of)
                .orElse(null);
    }

    @Mutation
    @Description(
            "Makes the plan of a year, or replaces one that is not approved, by CLERK or DIRECTOR: → SUBMITTED (BZ-02)."
                    + " Errors: ANNUAL_PLAN_WRONG_STATUS, UNIT_NOT_FOUND, INVALID_INPUT.")
    public AnnualPlanView submitAnnualPlan(SubmitAnnualPlanInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR);
        var items = input.items().stream().map(AnnualPlanItemInput::draft).toList();
        return commands.once(
                input, AnnualPlanView.class, () -> AnnualPlanView.of(keepAnnualPlan.submit(input.year(), items, me)));
    }

    @Mutation
    @Description("批准 by LEADER or CHIEF, not by who prepared it: SUBMITTED → APPROVED. Errors: ANNUAL_PLAN_NOT_FOUND,"
            + " ANNUAL_PLAN_WRONG_STATUS, ANNUAL_PLAN_SELF_APPROVAL.")
    public AnnualPlanView approveAnnualPlan(ApproveAnnualPlanInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return commands.once(
                input, AnnualPlanView.class, () -> AnnualPlanView.of(keepAnnualPlan.approve(input.planId(), me)));
    }

    @Mutation
    @Description("退回 by LEADER or CHIEF: SUBMITTED → DRAFT. Errors: ANNUAL_PLAN_NOT_FOUND, ANNUAL_PLAN_WRONG_STATUS,"
            + " ANNUAL_PLAN_SELF_APPROVAL, INVALID_INPUT.")
    public AnnualPlanView returnAnnualPlan(ReturnAnnualPlanInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                AnnualPlanView.class,
                () -> AnnualPlanView.of(keepAnnualPlan.returnToOffice(input.planId(), input.reason(), me)));
    }

    @Transactional
    @Description("In order, at most 200.")
    public List<@NonNull AnnualPlanItemView> items(@Source AnnualPlanView view) {
        return plans.items(view.id()).stream().map(AnnualPlanItemView::of).toList();
    }

    @Transactional
    @Description("The units it is about; empty for all.")
    public List<List<@NonNull UnitView>> units(@Source List<AnnualPlanItemView> views) {
        return people.unitLists(views, AnnualPlanItemView::unitIds);
    }

    @Transactional
    @Description("Inspections on this item so far, as far as the caller may know.")
    public List<@NonNull Integer> inspectionCount(@Source List<AnnualPlanItemView> views) {
        var counts = plans.inspections(
                views.stream().map(AnnualPlanItemView::id).distinct().toList());
        return views.stream().map(view -> counts.getOrDefault(view.id(), 0)).toList();
    }

    @Transactional
    public List<@NonNull OfficerView> preparedBy(@Source List<AnnualPlanView> views) {
        return people.officers(views, AnnualPlanView::preparedById);
    }

    @Transactional
    public List<@Nullable OfficerView> approvedBy(@Source List<AnnualPlanView> views) {
        return people.officers(views, AnnualPlanView::approvedById);
    }
}
