package org.luoshi.inspection.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.burden.AnnualPlanItem;
import org.luoshi.burden.AnnualPlans;
import org.luoshi.burden.api.AnnualPlanItemView;
import org.luoshi.finding.Finding;
import org.luoshi.finding.FindingKind;
import org.luoshi.finding.Findings;
import org.luoshi.finding.api.FindingView;
import org.luoshi.inspection.FindingAction;
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.inspection.InspectionPlan;
import org.luoshi.inspection.InspectionPlans;
import org.luoshi.inspection.PlanAction;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.inspection.ReadSealedPlan;
import org.luoshi.inspection.SiteVisit;
import org.luoshi.inspection.SiteVisits;
import org.luoshi.inspection.api.InspectionPlanView.GroupMemberView;
import org.luoshi.inspection.api.InspectionPlanView.PlanMatterView;
import org.luoshi.inspection.api.InspectionPlanView.RecusedMemberView;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.matter.api.MatterView;
import org.luoshi.organization.Organization;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.organization.api.UnitView;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What hangs on plans, and what plans add to matters and findings, for all rows of an answer at once. */
@GraphQLApi
@RunOnVirtualThread
@RegisterForReflection
public class InspectionFieldsApi {
    private final CurrentCaller caller;
    private final AnnualPlans annualPlans;
    private final InspectionPlans plans;
    private final ReadSealedPlan readSealedPlan;
    private final GroupMembers members;
    private final SiteVisits visits;
    private final Findings findings;
    private final Matters matters;
    private final Tasks tasks;
    private final Organization organization;
    private final People people;
    private final PlanActions planActions;

    public InspectionFieldsApi(
            CurrentCaller caller,
            AnnualPlans annualPlans,
            InspectionPlans plans,
            ReadSealedPlan readSealedPlan,
            GroupMembers members,
            SiteVisits visits,
            Findings findings,
            Matters matters,
            Tasks tasks,
            Organization organization,
            People people,
            PlanActions planActions) {
        this.caller = caller;
        this.annualPlans = annualPlans;
        this.plans = plans;
        this.readSealedPlan = readSealedPlan;
        this.members = members;
        this.visits = visits;
        this.findings = findings;
        this.matters = matters;
        this.tasks = tasks;
        this.organization = organization;
        this.people = people;
        this.planActions = planActions;
    }

    @Transactional
    @Description("Plans for the matter that the caller may see, the latest first.")
    public List<List<@NonNull InspectionPlanView>> plans(@Source List<MatterView> views) {
        var byMatter = readSealedPlan
                .list(plans.ofMatters(views.stream().map(MatterView::id).toList()))
                .stream()
                .collect(Collectors.groupingBy(
                        InspectionPlan::matterId, Collectors.mapping(InspectionPlanView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byMatter.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("Visits so far, as far as the caller may know.")
    public List<@NonNull Integer> visitCount(@Source List<MatterView> views) {
        var counts = visits.countByMatter(views.stream().map(MatterView::id).toList());
        return views.stream().map(view -> counts.getOrDefault(view.id(), 0)).toList();
    }

    @Transactional
    public List<@NonNull PlanMatterView> matter(@Source List<InspectionPlanView> views) {
        var ids = views.stream().map(InspectionPlanView::matterId).distinct().toList();
        var byId = matters.ofIds(ids).stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        var counts = visits.countByMatter(ids);
        var leadUnits = leadUnitNames(ids);
        return views.stream()
                .map(view -> {
                    var matter = Objects.requireNonNull(byId.get(view.matterId()));
                    return new PlanMatterView(
                            matter.id(),
                            matter.number().orElse(null),
                            matter.title(),
                            matter.isListed(),
                            leadUnits.get(matter.id()),
                            counts.getOrDefault(matter.id(), 0));
                })
                .toList();
    }

    @Transactional
    public List<@NonNull UnitView> targetUnit(@Source List<InspectionPlanView> views) {
        return people.units(views, InspectionPlanView::targetUnitId);
    }

    @Transactional
    @Description("The entrusted department, or those that join (BZ-28).")
    public List<List<@NonNull UnitView>> executionUnits(@Source List<InspectionPlanView> views) {
        return people.unitLists(views, InspectionPlanView::executionUnitIds);
    }

    @Transactional
    @Description("The item of the annual plan it belongs to; none for 一事一报.")
    public List<@Nullable AnnualPlanItemView> annualItem(@Source List<InspectionPlanView> views) {
        var ids = views.stream()
                .map(InspectionPlanView::annualItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var items = annualPlans.itemsById(ids).stream()
                .collect(Collectors.toMap(AnnualPlanItem::id, AnnualPlanItemView::of));
        return views.stream()
                .map(InspectionPlanView::annualItemId)
                .map(id -> id == null ? null : items.get(id))
                .toList();
    }

    @Transactional
    public List<@Nullable OfficerView> approvedBy(@Source List<InspectionPlanView> views) {
        return people.officers(views, InspectionPlanView::approvedById);
    }

    @Transactional
    @Description("The leader first.")
    public List<List<@NonNull GroupMemberView>> group(@Source List<InspectionPlanView> views) {
        var byPlan = members.ofPlans(ids(views)).stream()
                .filter(GroupMember::isActive)
                .collect(Collectors.groupingBy(
                        GroupMember::planId, Collectors.mapping(GroupMemberView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Description("Who had to keep away from it (R733-17).")
    public List<List<@NonNull RecusedMemberView>> recused(@Source List<InspectionPlanView> views) {
        var byPlan = members.ofPlans(ids(views)).stream()
                .collect(Collectors.groupingBy(
                        GroupMember::planId,
                        Collectors.flatMapping(member -> RecusedMemberView.of(member).stream(), Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    @Name("officer")
    public List<@NonNull OfficerView> recusedOfficer(@Source List<RecusedMemberView> views) {
        return people.officers(views, RecusedMemberView::officerId);
    }

    @Transactional
    public List<@NonNull OfficerView> officer(@Source List<GroupMemberView> views) {
        return people.officers(views, GroupMemberView::officerId);
    }

    @Transactional
    @Description("In the order of arrival.")
    public List<List<@NonNull SiteVisitView>> visits(@Source List<InspectionPlanView> views) {
        var byPlan = visits.ofPlans(ids(views)).stream()
                .collect(Collectors.groupingBy(
                        SiteVisit::planId, Collectors.mapping(SiteVisitView::of, Collectors.toList())));
        return views.stream()
                .map(view -> byPlan.getOrDefault(view.id(), List.of()))
                .toList();
    }

    @Transactional
    public List<@NonNull OfficerView> inspector(@Source List<SiteVisitView> views) {
        return people.officers(views, SiteVisitView::inspectorId);
    }

    @Transactional
    @Description("What the group found, newest first.")
    public List<List<@NonNull FindingView>> findings(@Source List<InspectionPlanView> views) {
        Map<UUID, List<FindingView>> byPlan = new HashMap<>();
        for (Finding finding : findings.ofPlans(ids(views))) {
            finding.planId()
                    .ifPresent(plan -> byPlan.computeIfAbsent(plan, id -> new ArrayList<>())
                            .add(FindingView.of(finding)));
        }
        return views.stream()
                .map(view -> List.copyOf(byPlan.getOrDefault(view.id(), List.of())))
                .toList();
    }

    @Transactional
    @Description("What the caller may do with it now.")
    public List<List<@NonNull PlanAction>> actions(@Source List<InspectionPlanView> views) {
        return planActions.of(views);
    }

    @Transactional
    @Description("It hangs on a sealed plan: only the group, planner, approver and auditor see it.")
    public List<@NonNull Boolean> sealed(@Source List<FindingView> views) {
        var byId = plansOf(views);
        return views.stream().map(view -> isSealed(view, byId)).toList();
    }

    @Transactional
    @Name("actions")
    @Description("What the caller may do with it now.")
    public List<List<@NonNull FindingAction>> findingActions(@Source List<FindingView> views) {
        var me = caller.get();
        var byId = plansOf(views);
        var memberships = memberships(List.copyOf(byId.keySet()), me);
        return views.stream()
                .map(view -> actions(view, me, isSealed(view, byId), memberships.get(view.planId())))
                .toList();
    }

    private static List<FindingAction> actions(
            FindingView finding, Caller me, boolean isSealed, @Nullable GroupMember membership) {
        return switch (finding.status()) {
            case RECORDED -> {
                if (finding.needsOutsideApproval()) {
                    yield me.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF)
                                    && !me.officerId().equals(finding.recordedById())
                            ? List.of(FindingAction.APPROVE_OUTSIDE, FindingAction.DISMISS_OUTSIDE)
                            : List.of();
                }
                var leads = membership != null && membership.isLeader() && me.is(Role.GROUP_LEADER);
                var mayOrder = finding.kind() == FindingKind.PROBLEM
                        && !isSealed
                        && (leads || me.is(Role.CLERK, Role.DIRECTOR));
                yield mayOrder ? List.of(FindingAction.ORDER_RECTIFICATION) : List.of();
            }
            case RECTIFICATION_ORDERED, RECTIFYING, VERIFICATION_FAILED ->
                me.is(Role.LIAISON, Role.UNIT_HEAD) && me.unitId().equals(finding.responsibleUnitId())
                        ? List.of(FindingAction.REPORT_RECTIFICATION)
                        : List.of();
            case RECTIFIED -> me.is(Role.INSPECTOR, Role.GROUP_LEADER) ? List.of(FindingAction.VERIFY) : List.of();
            case VERIFIED, DISMISSED, CLOSED -> List.of();
        };
    }

    private Map<UUID, GroupMember> memberships(List<UUID> planIds, Caller me) {
        return members.memberships(planIds, me.officerId()).stream()
                .collect(Collectors.toMap(GroupMember::planId, Function.identity()));
    }

    private Map<UUID, InspectionPlan> plansOf(List<FindingView> views) {
        var ids = views.stream()
                .map(FindingView::planId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return plans.ofIds(ids).stream().collect(Collectors.toMap(InspectionPlan::id, Function.identity()));
    }

    private static boolean isSealed(FindingView finding, Map<UUID, InspectionPlan> byId) {
        var plan = finding.planId() == null ? null : byId.get(finding.planId());
        return plan != null && plan.isSealed() && plan.status() != PlanStatus.CONCLUDED;
    }

    private Map<UUID, String> leadUnitNames(List<UUID> matterIds) {
        var leads = tasks.ofMatters(matterIds).stream()
                .filter(task -> task.role() == HandlingRole.LEAD)
                .toList();
        var units = organization.unitsById(leads.stream().map(Task::unitId).toList());
        return leads.stream()
                .collect(Collectors.toMap(
                        Task::matterId,
                        task -> Objects.requireNonNull(units.get(task.unitId())).name()));
    }

    private static List<UUID> ids(List<InspectionPlanView> views) {
        return views.stream().map(InspectionPlanView::id).toList();
    }
}
