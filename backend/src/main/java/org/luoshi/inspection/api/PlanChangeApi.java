package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.finding.RectifyFinding;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.ChangePlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanVersion;
import org.luoshi.inspection.PlanVersions;
import org.luoshi.inspection.UnsealPlans;
import org.luoshi.inspection.api.InspectionInputs.ApproveOutsideFindingInput;
import org.luoshi.inspection.api.InspectionInputs.ApprovePlanChangeInput;
import org.luoshi.inspection.api.InspectionInputs.DismissOutsideFindingInput;
import org.luoshi.inspection.api.InspectionInputs.PlanCommandInput;
import org.luoshi.inspection.api.InspectionInputs.ProposePlanChangeInput;
import org.luoshi.inspection.api.InspectionInputs.ReturnPlanChangeInput;
import org.luoshi.inspection.api.InspectionInputs.ScheduleUnsealingInput;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** 方案变更, 解封, and what was found outside of a plan. */
@GraphQLApi
@RunOnVirtualThread
public class PlanChangeApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final InspectionPlans plans;
    private final PlanVersions versions;
    private final ChangePlan changePlan;
    private final UnsealPlans unsealPlans;
    private final RectifyFinding rectifyFinding;
    private final People people;

    public PlanChangeApi(
            CurrentCaller caller,
            Commands commands,
            InspectionPlans plans,
            PlanVersions versions,
            ChangePlan changePlan,
            UnsealPlans unsealPlans,
            RectifyFinding rectifyFinding,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.plans = plans;
        this.versions = versions;
        this.changePlan = changePlan;
        this.unsealPlans = unsealPlans;
        this.rectifyFinding = rectifyFinding;
        this.people = people;
    }

    @Mutation
    @Description(
            "变更申请 of an approved plan by who planned it or the group's leader; the old one holds until another officer approves"
                    + " (R733-15). Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS, NOT_GROUP_LEADER, CHANGE_PENDING, UNIT_NOT_FOUND,"
                    + " ANNUAL_ITEM_MISMATCH, DRAW_MISMATCH, DESIGNATION_REQUIRED, RECUSAL_REQUIRED, NOT_ON_ROSTER,"
                    + " ROSTER_TERM_OVER, ROSTER_UNTRAINED, INVALID_INPUT (also when nothing changes).")
    public InspectionPlanView proposePlanChange(ProposePlanChangeInput input) {
        var me = caller.require(Role.GROUP_LEADER, Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(input, InspectionPlanView.class, () -> {
            var mode = plans.require(input.planId()).assignment().mode();
            return InspectionPlanView.of(
                    changePlan.propose(input.planId(), input.changeId(), input.assignment(mode), input.reason(), me));
        });
    }

    @Mutation
    @Description(
            "批准变更 by DIRECTOR, LEADER or CHIEF, neither planner nor proposer: it holds from now on; outside the annual plan and"
                    + " beyond the unit's budget of visits by LEADER or CHIEF. Errors: PLAN_NOT_FOUND, CHANGE_NOT_FOUND,"
                    + " PLAN_WRONG_STATUS, PLAN_SELF_APPROVAL, PLAN_OWN_VISIT, PLAN_NEEDS_LEADER, OVER_BUDGET, ANNUAL_ITEM_MISMATCH, DRAW_MISMATCH,"
                    + " DESIGNATION_REQUIRED, RECUSAL_REQUIRED, NOT_ON_ROSTER, ROSTER_TERM_OVER, ROSTER_UNTRAINED.")
    public InspectionPlanView approvePlanChange(ApprovePlanChangeInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(
                        changePlan.approve(input.planId(), input.changeId(), input.overBudgetReason(), me)));
    }

    @Mutation
    @Description(
            "退回变更 by DIRECTOR, LEADER or CHIEF, neither planner nor proposer: the plan stays as it is. Errors:"
                    + " PLAN_NOT_FOUND, CHANGE_NOT_FOUND, PLAN_WRONG_STATUS, PLAN_SELF_APPROVAL, PLAN_OWN_VISIT, INVALID_INPUT.")
    public InspectionPlanView returnPlanChange(ReturnPlanChangeInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(
                        changePlan.returnChange(input.planId(), input.changeId(), input.reason(), me)));
    }

    @Mutation
    @Description("解封 of an approved plan by the leader of its group: from now on the target may see it. Errors:"
            + " PLAN_NOT_FOUND, PLAN_WRONG_STATUS, PLAN_NOT_SEALED, NOT_GROUP_LEADER.")
    public InspectionPlanView unsealPlan(PlanCommandInput input) {
        var me = caller.get();
        return commands.once(
                input, InspectionPlanView.class, () -> InspectionPlanView.of(unsealPlans.unseal(input.planId(), me)));
    }

    @Mutation
    @Description(
            "Sets or takes away the time at which a sealed plan unseals itself, by the leader of its group. Errors:"
                    + " PLAN_NOT_FOUND, PLAN_NOT_SEALED, NOT_GROUP_LEADER, INVALID_INPUT (in the past).")
    public InspectionPlanView scheduleUnsealing(ScheduleUnsealingInput input) {
        var me = caller.get();
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(unsealPlans.setTime(input.planId(), input.unsealAt(), me)));
    }

    @Mutation
    @Description(
            "超出方案范围, approved by DIRECTOR, LEADER or CHIEF who did not record it: rectification may be ordered (R733-15)."
                    + " Errors: FINDING_NOT_FOUND, FINDING_WRONG_STATUS, FINDING_SELF_APPROVAL, MATTER_CLOSED.")
    public FindingView approveOutsideFinding(ApproveOutsideFindingInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input, FindingView.class, () -> FindingView.of(rectifyFinding.approveOutside(input.findingId(), me)));
    }

    @Mutation
    @Description(
            "不予办理 of a finding outside the plan by DIRECTOR, LEADER or CHIEF who did not record it: it is kept, and the matter can be struck off"
                    + " (R733-15). Errors: FINDING_NOT_FOUND, FINDING_WRONG_STATUS, FINDING_SELF_APPROVAL, MATTER_CLOSED,"
                    + " INVALID_INPUT.")
    public FindingView dismissOutsideFinding(DismissOutsideFindingInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                FindingView.class,
                () -> FindingView.of(rectifyFinding.dismissOutside(input.findingId(), input.reason(), me)));
    }

    @Transactional
    @Description("What it said before, what is asked for now, the latest first; empty when it never changed (R733-15).")
    public List<List<@NonNull PlanVersionView>> versions(@Source List<InspectionPlanView> views) {
        var byPlan = versions.ofPlans(views.stream().map(InspectionPlanView::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        PlanVersion::planId, Collectors.mapping(PlanVersionView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull UnitView> targetUnit(@Source List<PlanVersionView> views) {
        return people.units(views, PlanVersionView::targetUnitId);
    }

    @Transactional
    public List<@NonNull OfficerView> proposedBy(@Source List<PlanVersionView> views) {
        return people.officers(views, PlanVersionView::proposedById);
    }

    @Transactional
    public List<@Nullable OfficerView> decidedBy(@Source List<PlanVersionView> views) {
        return people.officers(views, PlanVersionView::decidedById);
    }
}
