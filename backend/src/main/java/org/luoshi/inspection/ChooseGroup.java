package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.Matter;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;
import org.luoshi.roster.RecusalPolicy;
import org.luoshi.roster.RosterError;
import org.luoshi.roster.Selection;

/**
 * 组建督查组 (R733-08, JC-05, R733-17): one leader, members of the rosters or of designated departments, nobody tied to the target. 领导带队 (BZ-05): a
 * leader of the government leads, by his office; he leads no other.
 */
@ApplicationScoped
public class ChooseGroup {
    private static final int MAX_MEMBERS = 20;

    private final Organization organization;
    private final Selection selection;
    private final RequireDesignation requireDesignation;

    ChooseGroup(Organization organization, Selection selection, RequireDesignation requireDesignation) {
        this.organization = organization;
        this.selection = selection;
        this.requireDesignation = requireDesignation;
    }

    /** The officers of the group, the leader among them. */
    Set<UUID> choose(
            Matter matter,
            Assignment assignment,
            Execution execution,
            UUID leaderId,
            List<UUID> memberIds,
            Caller planner) {
        Set<UUID> group = new HashSet<>(memberIds);
        group.add(leaderId);
        if (group.size() > MAX_MEMBERS) {
            throw DomainException.Invalid.field("memberIds", "more than " + MAX_MEMBERS);
        }
        group.forEach(officerId -> organization.officer(matter.jurisdictionId(), officerId));
        requireRank(execution, leaderId);
        var byRoster = byRoster(execution, group, leaderId);
        requireChosen(group, byRoster, visit(assignment));
        byRoster.add(planner.officerId());
        requireDesignations(execution, byRoster, matter.id(), assignment);
        return group;
    }

    /** What was true when it was planned is true when it is approved, and no place is empty by recusal. */
    void requireStillFit(InspectionPlan plan, Collection<GroupMember> members) {
        if (members.stream().anyMatch(GroupMember::isVacant)) {
            throw new DomainException.RuleViolated(
                    RosterError.RECUSAL_REQUIRED, "plan " + plan.id() + " has an empty place");
        }
        requireFit(
                plan,
                plan.assignment(),
                members.stream().filter(GroupMember::isActive).toList());
    }

    /** The same for one who takes an empty place, or for all when the assignment changes. */
    void requireFit(InspectionPlan plan, Assignment assignment, Collection<GroupMember> members) {
        var group = members.stream().map(GroupMember::officerId).collect(Collectors.toSet());
        group.forEach(officerId -> organization.officer(plan.jurisdictionId(), officerId));
        var leader = members.stream()
                .filter(GroupMember::isLeader)
                .map(GroupMember::officerId)
                .findFirst();
        leader.ifPresent(leaderId -> requireRank(plan.execution(), leaderId));
        var byRoster = byRoster(plan.execution(), group, leader.orElse(null));
        requireChosen(group, byRoster, visit(assignment));
        requireDesignations(plan.execution(), byRoster, plan.matterId(), assignment);
    }

    /** 领导带队 by a leader of the government and by nobody else, and nothing else by him (BZ-05). */
    private void requireRank(Execution execution, UUID leaderId) {
        var isOfRank =
                !organization.having(List.of(leaderId), Role.LEADER, Role.CHIEF).isEmpty();
        if (isOfRank != execution.isLeaderLed()) {
            throw new DomainException.RuleViolated(
                    InspectionError.LEADER_LED_MISMATCH,
                    "officer " + leaderId + (isOfRank ? " is" : " is not") + " a leader of the government");
        }
    }

    /** All but the leader of the government, who goes by his office. */
    private static Set<UUID> byRoster(Execution execution, Set<UUID> group, @Nullable UUID leaderId) {
        Set<UUID> byRoster = new HashSet<>(group);
        if (execution.isLeaderLed()) {
            byRoster.remove(leaderId);
        }
        return byRoster;
    }

    private void requireChosen(Set<UUID> group, Set<UUID> byRoster, Selection.Visit visit) {
        selection.require(byRoster, visit);
        group.stream()
                .filter(officerId -> !byRoster.contains(officerId))
                .forEach(officerId -> selection.requireUntied(officerId, visit));
    }

    private void requireDesignations(
            Execution execution, Collection<UUID> officerIds, UUID matterId, Assignment assignment) {
        Set<UUID> byUnit = new HashSet<>(officerIds);
        byUnit.removeAll(selection.calledUp(officerIds));
        requireDesignation.check(execution, byUnit, matterId, assignment.startsOn());
    }

    private static Selection.Visit visit(Assignment assignment) {
        return new Selection.Visit(
                new RecusalPolicy.Target(assignment.targetUnitId(), assignment.placeName()),
                assignment.startsOn(),
                assignment.endsOn());
    }
}
