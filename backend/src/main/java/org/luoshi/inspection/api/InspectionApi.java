package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.InspectSite;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.OrderRectification;
import org.luoshi.inspection.PlanInspection;
import org.luoshi.inspection.ReadSealedPlan;
import org.luoshi.inspection.api.InspectionInputs.ApprovePlanInput;
import org.luoshi.inspection.api.InspectionInputs.CheckInInput;
import org.luoshi.inspection.api.InspectionInputs.FinishVisitInput;
import org.luoshi.inspection.api.InspectionInputs.OrderRectificationInput;
import org.luoshi.inspection.api.InspectionInputs.PlanCommandInput;
import org.luoshi.inspection.api.InspectionInputs.PlanInspectionInput;
import org.luoshi.inspection.api.InspectionInputs.RecordFindingInput;
import org.luoshi.inspection.api.InspectionInputs.ReplaceMemberInput;
import org.luoshi.inspection.api.InspectionInputs.ReturnPlanInput;
import org.luoshi.inspection.api.InspectionPlanView.InspectionPlanPage;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class InspectionApi {
    private static final int SIMILAR_DAYS = 30;

    private final CurrentCaller caller;
    private final Commands commands;
    private final InspectionPlans plans;
    private final PlanInspection planInspection;
    private final ReadSealedPlan readSealedPlan;
    private final InspectSite inspectSite;
    private final OrderRectification orderRectification;

    public InspectionApi(
            CurrentCaller caller,
            Commands commands,
            InspectionPlans plans,
            PlanInspection planInspection,
            ReadSealedPlan readSealedPlan,
            InspectSite inspectSite,
            OrderRectification orderRectification) {
        this.caller = caller;
        this.commands = commands;
        this.plans = plans;
        this.planInspection = planInspection;
        this.readSealedPlan = readSealedPlan;
        this.inspectSite = inspectSite;
        this.orderRectification = orderRectification;
    }

    @Query
    @Transactional
    @Description(
            "Plans that the caller may see, the latest first; first is 1..100. Seeing a sealed one is noted for the auditor."
                    + " Error: PAGE_TOO_LARGE.")
    public InspectionPlanPage inspectionPlans(
            @DefaultValue("true") boolean openOnly, @DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows = plans.page(openOnly, paging);
        return new InspectionPlanPage(
                readSealedPlan.list(paging.page(rows)).stream()
                        .map(InspectionPlanView::of)
                        .toList(),
                paging.nextCursor(rows, InspectionPlans::key),
                Math.toIntExact(plans.total(openOnly)));
    }

    @Query
    @Transactional
    @Description(
            "One plan; reading a sealed one leaves a trace for the auditor. Error: PLAN_NOT_FOUND, also when it is not the"
                    + " caller's to see.")
    public InspectionPlanView inspectionPlan(@Id String id) {
        caller.get();
        return InspectionPlanView.of(readSealedPlan.open(Ids.of(id)));
    }

    @Query
    @Transactional
    @Description(
            "重复督查: inspections of that unit within 30 days of the one that is being planned, as far as the caller may see them, at"
                    + " most 20, for the office and group leaders (R733-15). Seeing a sealed one is noted.")
    public List<@NonNull InspectionPlanView> similarInspections(
            @Id String unitId, LocalDate startsOn, @Nullable LocalDate endsOn) {
        caller.require(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.GROUP_LEADER);
        var last = endsOn == null ? startsOn : endsOn;
        return readSealedPlan
                .list(plans.ofUnit(Ids.of(unitId), startsOn.minusDays(SIMILAR_DAYS), last.plusDays(SIMILAR_DAYS)))
                .stream()
                .map(InspectionPlanView::of)
                .toList();
    }

    @Mutation
    @Description(
            "Makes a plan and asks for approval, by GROUP_LEADER, CLERK or DIRECTOR: → SUBMITTED (R733-15). With the id of a"
                    + " returned plan it is submitted again. Errors: MATTER_NOT_FOUND, MATTER_CLOSED, MATTER_WRONG_STEP,"
                    + " UNIT_NOT_FOUND, OFFICER_NOT_FOUND, PLAN_BASIS_REQUIRED, ANNUAL_ITEM_NOT_FOUND, ANNUAL_ITEM_MISMATCH,"
                    + " DESIGNATION_REQUIRED, RECUSAL_REQUIRED, NOT_ON_ROSTER, ROSTER_TERM_OVER, ROSTER_UNTRAINED,"
                    + " LEADER_LED_MISMATCH (领导带队 and a LEADER or CHIEF as group leader, or neither: BZ-05), DRAW_NOT_FOUND, DRAW_MISMATCH, CHECKLIST_TEMPLATE_NOT_FOUND, CHECKLIST_NOT_OFFERED, INVALID_INPUT.")
    public InspectionPlanView planInspection(PlanInspectionInput input) {
        var me = caller.require(Role.GROUP_LEADER, Role.CLERK, Role.DIRECTOR);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(planInspection.submit(
                        input.planId(),
                        input.matterId(),
                        input.assignment(),
                        input.basis(),
                        input.execution(),
                        input.groupLeaderId(),
                        input.memberIds(),
                        input.unsealAt(),
                        input.checklistTemplateId(),
                        me)));
    }

    @Mutation
    @Description(
            "批准 by DIRECTOR, LEADER or CHIEF, neither the planner nor who leads the group: SUBMITTED → APPROVED; outside the annual plan (一事一报) and"
                    + " beyond the unit's budget of visits by LEADER or CHIEF. Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS,"
                    + " PLAN_SELF_APPROVAL, PLAN_OWN_VISIT, PLAN_NEEDS_LEADER, OVER_BUDGET, LEADER_LED_MISMATCH, DESIGNATION_REQUIRED, RECUSAL_REQUIRED,"
                    + " NOT_ON_ROSTER, ROSTER_TERM_OVER, ROSTER_UNTRAINED, MATTER_CLOSED.")
    public InspectionPlanView approveInspectionPlan(ApprovePlanInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(planInspection.approve(input.planId(), input.overBudgetReason(), me)));
    }

    @Mutation
    @Description(
            "退回 by DIRECTOR, LEADER or CHIEF, neither the planner nor who leads the group: SUBMITTED → DRAFT. Errors:"
                    + " PLAN_NOT_FOUND, PLAN_WRONG_STATUS, PLAN_SELF_APPROVAL, PLAN_OWN_VISIT, INVALID_INPUT.")
    public InspectionPlanView returnInspectionPlan(ReturnPlanInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(planInspection.returnToPlanner(input.planId(), input.reason(), me)));
    }

    @Mutation
    @Description(
            "补充成员 by DIRECTOR, LEADER or CHIEF, not the planner: another takes the place of a member who had to keep away"
                    + " (R733-17). Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS, PLAN_SELF_APPROVAL, PLAN_OWN_VISIT, LEADER_LED_MISMATCH, MEMBER_NOT_RECUSED,"
                    + " OFFICER_NOT_FOUND, RECUSAL_REQUIRED, NOT_ON_ROSTER, ROSTER_TERM_OVER, ROSTER_UNTRAINED, DESIGNATION_REQUIRED,"
                    + " MATTER_CLOSED, INVALID_INPUT.")
    public InspectionPlanView replaceGroupMember(ReplaceMemberInput input) {
        var me = caller.require(Role.DIRECTOR, Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(
                        planInspection.replaceMember(input.planId(), input.recusedId(), input.replacementId(), me)));
    }

    @Mutation
    @Description(
            "到场 by a member of the group. The same visitId again changes nothing. Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS,"
                    + " NOT_GROUP_MEMBER, OUTSIDE_REASON_REQUIRED (more than 200 m away), POSITION_OR_REASON_REQUIRED,"
                    + " MATTER_CLOSED, INVALID_INPUT.")
    public SiteVisitView checkIn(CheckInInput input) {
        var me = caller.get();
        var position = input.position();
        return commands.once(
                input,
                SiteVisitView.class,
                () -> SiteVisitView.of(inspectSite.checkIn(
                        input.visitId(),
                        input.planId(),
                        input.checkedInAt(),
                        position == null ? null : position.toPosition(),
                        input.outsideReason(),
                        me)));
    }

    @Mutation
    @Description(
            "记录发现 by a member of the group; photos follow by tus to /files. The same findingId again changes nothing."
                    + " What lies outside the plan is kept and marked, never refused (R733-15)."
                    + " Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS, NOT_GROUP_MEMBER, VISIT_NOT_FOUND, UNIT_NOT_FOUND,"
                    + " POSITION_OR_REASON_REQUIRED, TOO_MANY_PHOTOS, MATTER_CLOSED, INVALID_INPUT.")
    public FindingView recordFinding(RecordFindingInput input) {
        var me = caller.get();
        return commands.once(
                input,
                FindingView.class,
                () -> FindingView.of(inspectSite.record(
                        input.report(), input.planId(), Boolean.TRUE.equals(input.outsidePlan()), me)));
    }

    @Mutation
    @Description("离场 by a member of the group. Errors: VISIT_NOT_FOUND, NOT_GROUP_MEMBER.")
    public SiteVisitView finishVisit(FinishVisitInput input) {
        var me = caller.get();
        return commands.once(
                input,
                SiteVisitView.class,
                () -> SiteVisitView.of(inspectSite.finish(input.visitId(), input.finishedAt(), me)));
    }

    @Mutation
    @Description(
            "The group is back, by its leader: APPROVED → CONCLUDED, unsealed. Errors: PLAN_NOT_FOUND, PLAN_WRONG_STATUS (also"
                    + " while a visit is open: details.openVisits), GRADE_REQUIRED (领导带队, BZ-05), NOT_GROUP_LEADER.")
    public InspectionPlanView concludeInspection(PlanCommandInput input) {
        var me = caller.get();
        return commands.once(
                input, InspectionPlanView.class, () -> InspectionPlanView.of(inspectSite.conclude(input.planId(), me)));
    }

    @Mutation
    @Description("责令整改 by CLERK, DIRECTOR or the group's leader: RECORDED → RECTIFICATION_ORDERED (R733-18). Errors:"
            + " FINDING_NOT_FOUND, FINDING_WRONG_STATUS, FINDING_OUTSIDE_PLAN (not approved yet), NOT_GROUP_LEADER, PLAN_WRONG_STATUS (still sealed), MATTER_CLOSED,"
            + " INVALID_INPUT.")
    public FindingView orderRectification(OrderRectificationInput input) {
        var me = caller.require(Role.CLERK, Role.DIRECTOR, Role.GROUP_LEADER);
        return commands.once(
                input,
                FindingView.class,
                () -> FindingView.of(
                        orderRectification.order(input.findingId(), input.dueOn(), input.requirement(), me)));
    }
}
