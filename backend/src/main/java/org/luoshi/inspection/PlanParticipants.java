package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everybody who had a hand in an inspection: they keep away from the review of its conclusion (R733-17). */
@ApplicationScoped
public class PlanParticipants {
    private final GroupMembers members;
    private final PlanVersions versions;

    PlanParticipants(GroupMembers members, PlanVersions versions) {
        this.members = members;
        this.versions = versions;
    }

    /** Who planned, approved or returned it, asked for its changes or decided them, and its group, also who left it. */
    public Set<UUID> of(InspectionPlan plan) {
        Set<UUID> all = group(plan.id());
        all.add(plan.plannedBy());
        plan.approvedBy().ifPresent(all::add);
        plan.returnedBy().ifPresent(all::add);
        for (var version : versions.ofPlans(List.of(plan.id()))) {
            all.add(version.proposedBy());
            version.decidedBy().ifPresent(all::add);
        }
        return Set.copyOf(all);
    }

    /** The group, also who left it. */
    public Set<UUID> group(UUID planId) {
        Set<UUID> group = new HashSet<>();
        members.ofPlans(List.of(planId)).forEach(member -> group.add(member.officerId()));
        return group;
    }
}
