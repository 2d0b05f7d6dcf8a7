package org.luoshi.inspection.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.inspection.Grading;
import org.luoshi.inspection.GradingPolicy;
import org.luoshi.inspection.Gradings;
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.inspection.PlanAction;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.inspection.PlanVersion;
import org.luoshi.inspection.PlanVersionStatus;
import org.luoshi.inspection.PlanVersions;
import org.luoshi.inspection.SiteVisit;
import org.luoshi.inspection.SiteVisits;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What the caller may do with plans now, for all of an answer at once. The use cases decide again. */
@ApplicationScoped
class PlanActions {
    private final CurrentCaller caller;
    private final GroupMembers members;
    private final PlanVersions versions;
    private final SiteVisits visits;
    private final Gradings gradings;

    PlanActions(
            CurrentCaller caller, GroupMembers members, PlanVersions versions, SiteVisits visits, Gradings gradings) {
        this.caller = caller;
        this.members = members;
        this.versions = versions;
        this.visits = visits;
        this.gradings = gradings;
    }

    List<List<PlanAction>> of(List<InspectionPlanView> views) {
        var me = caller.get();
        var ids = views.stream().map(InspectionPlanView::id).toList();
        var memberships = members.memberships(ids, me.officerId()).stream()
                .collect(Collectors.toMap(GroupMember::planId, Function.identity()));
        var vacant = members.plansWithVacancy(ids);
        Map<UUID, PlanVersion> changes = versions.ofPlans(ids).stream()
                .filter(version -> version.status() == PlanVersionStatus.PROPOSED)
                .collect(Collectors.toMap(PlanVersion::planId, Function.identity()));
        var grades = grades(views, memberships);
        return views.stream()
                .map(view -> {
                    var membership = memberships.get(view.id());
                    List<PlanAction> actions = new ArrayList<>(ofStatus(view, me, membership));
                    var grade = grades.get(view.id());
                    if (grade != null) {
                        grade.adapt(actions);
                    }
                    if (view.status() == PlanStatus.APPROVED) {
                        actions.addAll(ofChange(view, changes.get(view.id()), me, membership));
                    }
                    if (mayReplace(view, me, membership, vacant)) {
                        actions.add(PlanAction.REPLACE_MEMBER);
                    }
                    return List.copyOf(actions);
                })
                .toList();
    }

    /** How a leader-led inspection stands to its grade (BZ-05). */
    private record Graded(boolean mayGrade, boolean hasGrade) {
        void adapt(List<PlanAction> actions) {
            if (!hasGrade) {
                actions.remove(PlanAction.CONCLUDE);
            }
            if (mayGrade) {
                actions.add(PlanAction.GRADE);
            }
        }
    }

    /** Of those alone that the caller leads as a leader of the government. */
    private Map<UUID, Graded> grades(List<InspectionPlanView> views, Map<UUID, GroupMember> memberships) {
        var led = views.stream()
                .filter(InspectionPlanView::leaderLed)
                .filter(view -> leads(memberships.get(view.id())))
                .collect(Collectors.toMap(InspectionPlanView::id, Function.identity(), (one, same) -> one));
        if (led.isEmpty()) {
            return Map.of();
        }
        var made = visits.ofPlans(led.keySet()).stream().collect(Collectors.groupingBy(SiteVisit::planId));
        var given = gradings.ofPlans(led.keySet()).stream()
                .collect(Collectors.toMap(Grading::planId, Function.identity(), (current, old) -> current));
        return led.values().stream()
                .collect(Collectors.toMap(
                        InspectionPlanView::id,
                        view -> graded(view, made.getOrDefault(view.id(), List.of()), given.get(view.id()))));
    }

    private static Graded graded(InspectionPlanView plan, List<SiteVisit> made, @Nullable Grading current) {
        return new Graded(
                GradingPolicy.refusal(true, plan.status(), made, current).isEmpty(),
                GradingPolicy.holds(plan.targetUnitId(), made, current));
    }

    private static List<PlanAction> ofStatus(InspectionPlanView plan, Caller me, @Nullable GroupMember membership) {
        return switch (plan.status()) {
            case DRAFT -> isPlanner(plan, me) ? List.of(PlanAction.SUBMIT) : List.of();
            case SUBMITTED ->
                !mayApprove(plan, me, membership)
                        ? List.of()
                        : needsLeader(plan, me)
                                ? List.of(PlanAction.RETURN)
                                : List.of(PlanAction.APPROVE, PlanAction.RETURN);
            case APPROVED -> ofGroup(plan, membership);
            case CONCLUDED -> List.of();
        };
    }

    private static List<PlanAction> ofGroup(InspectionPlanView plan, @Nullable GroupMember membership) {
        if (membership == null) {
            return List.of();
        }
        if (!membership.isLeader()) {
            return List.of(PlanAction.CHECK_IN);
        }
        return plan.sealed()
                ? List.of(PlanAction.CHECK_IN, PlanAction.UNSEAL, PlanAction.CONCLUDE)
                : List.of(PlanAction.CHECK_IN, PlanAction.CONCLUDE);
    }

    /** Who planned it and who leads its group may ask; who may approve plans and did not ask decides (R733-15). */
    private static List<PlanAction> ofChange(
            InspectionPlanView plan, @Nullable PlanVersion proposed, Caller me, @Nullable GroupMember membership) {
        if (proposed == null) {
            return isPlanner(plan, me) || leads(membership) ? List.of(PlanAction.PROPOSE_CHANGE) : List.of();
        }
        if (!mayApprove(plan, me, membership) || me.officerId().equals(proposed.proposedBy())) {
            return List.of();
        }
        return needsLeader(plan, me)
                ? List.of(PlanAction.RETURN_CHANGE)
                : List.of(PlanAction.APPROVE_CHANGE, PlanAction.RETURN_CHANGE);
    }

    private static boolean mayReplace(
            InspectionPlanView plan, Caller me, @Nullable GroupMember membership, Set<UUID> vacant) {
        return vacant.contains(plan.id())
                && (plan.status() == PlanStatus.SUBMITTED || plan.status() == PlanStatus.APPROVED)
                && mayApprove(plan, me, membership);
    }

    /** Four eyes: neither who made it nor who leads the group. */
    private static boolean mayApprove(InspectionPlanView plan, Caller me, @Nullable GroupMember membership) {
        return me.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF) && !isPlanner(plan, me) && !leads(membership);
    }

    private static boolean leads(@Nullable GroupMember membership) {
        return membership != null && membership.isLeader();
    }

    private static boolean needsLeader(InspectionPlanView plan, Caller me) {
        return plan.annualItemId() == null && !me.is(Role.LEADER, Role.CHIEF);
    }

    private static boolean isPlanner(InspectionPlanView plan, Caller me) {
        return me.officerId().equals(plan.plannedById());
    }
}
