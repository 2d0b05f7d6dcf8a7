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
import org.luoshi.inspection.GroupMember;
import org.luoshi.inspection.GroupMembers;
import org.luoshi.inspection.PlanAction;
import org.luoshi.inspection.PlanStatus;
import org.luoshi.inspection.PlanVersion;
import org.luoshi.inspection.PlanVersionStatus;
import org.luoshi.inspection.PlanVersions;
import org.luoshi.platform.Caller;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Role;

/** What the caller may do with plans now, for all of an answer at once. The use cases decide again. */
@ApplicationScoped
class PlanActions {
    private final CurrentCaller caller;
    private final GroupMembers members;
    private final PlanVersions versions;

    PlanActions(CurrentCaller caller, GroupMembers members, PlanVersions versions) {
        this.caller = caller;
        this.members = members;
        this.versions = versions;
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
        return views.stream()
                .map(view -> {
                    var membership = memberships.get(view.id());
                    List<PlanAction> actions = new ArrayList<>(ofStatus(view, me, membership));
                    if (view.status() == PlanStatus.APPROVED) {
                        actions.addAll(ofChange(view, changes.get(view.id()), me, membership));
                    }
                    if (mayReplace(view, me, vacant)) {
                        actions.add(PlanAction.REPLACE_MEMBER);
                    }
                    return List.copyOf(actions);
                })
                .toList();
    }

    private static List<PlanAction> ofStatus(InspectionPlanView plan, Caller me, @Nullable GroupMember membership) {
        return switch (plan.status()) {
            case DRAFT -> isPlanner(plan, me) ? List.of(PlanAction.SUBMIT) : List.of();
            case SUBMITTED ->
                !mayApprove(plan, me)
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
            return isPlanner(plan, me) || (membership != null && membership.isLeader())
                    ? List.of(PlanAction.PROPOSE_CHANGE)
                    : List.of();
        }
        if (!mayApprove(plan, me) || me.officerId().equals(proposed.proposedBy())) {
            return List.of();
        }
        return needsLeader(plan, me)
                ? List.of(PlanAction.RETURN_CHANGE)
                : List.of(PlanAction.APPROVE_CHANGE, PlanAction.RETURN_CHANGE);
    }

    private static boolean mayReplace(InspectionPlanView plan, Caller me, Set<UUID> vacant) {
        return vacant.contains(plan.id())
                && (plan.status() == PlanStatus.SUBMITTED || plan.status() == PlanStatus.APPROVED)
                && mayApprove(plan, me);
    }

    private static boolean mayApprove(InspectionPlanView plan, Caller me) {
        return me.is(Role.DIRECTOR, Role.LEADER, Role.CHIEF) && !isPlanner(plan, me);
    }

    private static boolean needsLeader(InspectionPlanView plan, Caller me) {
        return plan.annualItemId() == null && !me.is(Role.LEADER, Role.CHIEF);
    }

    private static boolean isPlanner(InspectionPlanView plan, Caller me) {
        return me.officerId().equals(plan.plannedById());
    }
}
