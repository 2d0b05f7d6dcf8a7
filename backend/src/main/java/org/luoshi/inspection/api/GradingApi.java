package org.luoshi.inspection.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.inspection.GradeInspection;
import org.luoshi.inspection.Grading;
import org.luoshi.inspection.Gradings;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.api.GradingView.GradedMatterView;
import org.luoshi.inspection.api.GradingView.GradingPage;
import org.luoshi.inspection.api.InspectionInputs.GradeInspectionInput;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.organization.Organization;
import org.luoshi.organization.OrganizationError;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

/** 完成等次 of leader-led inspections (BZ-05). */
@GraphQLApi
@RunOnVirtualThread
public class GradingApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final GradeInspection gradeInspection;
    private final Gradings gradings;
    private final InspectionPlans plans;
    private final Matters matters;
    private final Organization organization;
    private final People people;

    public GradingApi(
            CurrentCaller caller,
            Commands commands,
            GradeInspection gradeInspection,
            Gradings gradings,
            InspectionPlans plans,
            Matters matters,
            Organization organization,
            People people) {
        this.caller = caller;
        this.commands = commands;
        this.gradeInspection = gradeInspection;
        this.gradings = gradings;
        this.plans = plans;
        this.matters = matters;
        this.organization = organization;
        this.people = people;
    }

    @Mutation
    @Description(
            "划定完成等次 by the LEADER or CHIEF who leads the group, after the last visit; again, it is a correction, until the report"
                    + " with it is issued (BZ-05). Errors: PLAN_NOT_FOUND, NOT_GROUP_LEADER, PLAN_NOT_LEADER_LED, PLAN_WRONG_STATUS,"
                    + " GRADE_TOO_EARLY (nobody was there, or somebody still is), GRADE_REPORTED, INVALID_INPUT.")
    public InspectionPlanView gradeInspection(GradeInspectionInput input) {
        var me = caller.require(Role.LEADER, Role.CHIEF);
        return commands.once(
                input,
                InspectionPlanView.class,
                () -> InspectionPlanView.of(gradeInspection.grade(input.planId(), input.grade(), input.reason(), me)));
    }

    @Query
    @Transactional
    @Description(
            "Grades of inspections that are over, by the day of the visit, the latest first; first is 1..100. The office asks for any"
                    + " unit or all, LIAISON and UNIT_HEAD see their own (left out). Errors: UNIT_NOT_FOUND, PAGE_TOO_LARGE.")
    public GradingPage gradings(
            LocalDate from,
            LocalDate to,
            @Id @Nullable String unitId,
            @DefaultValue("50") int first,
            @Nullable String after) {
        var me = caller.require(
                Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR, Role.LIAISON, Role.UNIT_HEAD);
        var unit = unit(unitId, me);
        var paging = Paging.of(first, after);
        var rows = gradings.page(unit, from, to, paging);
        return new GradingPage(
                paging.page(rows).stream().map(GradingView::of).toList(),
                paging.nextCursor(rows, Gradings::key),
                gradings.total(unit, from, to));
    }

    @Transactional
    @Description("完成等次 of a leader-led inspection: the first holds, the others it corrected (BZ-05).")
    public List<List<@NonNull GradingView>> gradings(@Source List<InspectionPlanView> views) {
        var led = views.stream()
                .filter(InspectionPlanView::leaderLed)
                .map(InspectionPlanView::id)
                .toList();
        var byPlan = (led.isEmpty() ? List.<Grading>of() : gradings.ofPlans(led))
                .stream()
                        .collect(Collectors.groupingBy(
                                Grading::planId, Collectors.mapping(GradingView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("Where the group went.")
    public List<@NonNull String> placeName(@Source List<GradingView> views) {
        var ids = views.stream().map(GradingView::planId).distinct().toList();
        var byId = plans.ofIds(ids).stream()
                .collect(Collectors.toMap(
                        InspectionPlan::id, plan -> plan.assignment().placeName()));
        return views.stream()
                .map(view -> Objects.requireNonNull(byId.get(view.planId())))
                .toList();
    }

    @Transactional
    @Description("Null for a unit that was inspected and does not handle the matter.")
    public List<@Nullable GradedMatterView> matter(@Source List<GradingView> views) {
        var ids = views.stream().map(GradingView::matterId).distinct().toList();
        var byId = matters.ofIds(ids).stream().collect(Collectors.toMap(Matter::id, GradedMatterView::of));
        return views.stream().map(view -> byId.get(view.matterId())).toList();
    }

    @Transactional
    @Description("The unit that was inspected.")
    public List<@NonNull UnitView> unit(@Source List<GradingView> views) {
        return people.units(views, GradingView::unitId);
    }

    @Transactional
    @Description("The leader who led the group.")
    public List<@NonNull OfficerView> gradedBy(@Source List<GradingView> views) {
        return people.officers(views, GradingView::gradedById);
    }

    /** The unit asked for, or all; a unit's people see none but their own. */
    private @Nullable UUID unit(@Nullable String asked, Caller me) {
        var isOffice = me.is(Role.CLERK, Role.DIRECTOR, Role.LEADER, Role.CHIEF, Role.AUDITOR);
        if (asked == null) {
            return isOffice ? null : me.unitId();
        }
        var unitId = Ids.of(asked);
        if (!isOffice && !unitId.equals(me.unitId())) {
            throw new DomainException.NotFound(OrganizationError.UNIT_NOT_FOUND, unitId);
        }
        return organization.unit(me.jurisdictionId(), unitId).id();
    }
}
