package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.DomainException;

/** Groups. Ask only for those of plans that the caller sees. */
@ApplicationScoped
public class GroupMembers implements PanacheRepositoryBase<GroupMember, GroupMember.Key> {
    /** The leader first, and also those who had to keep away. */
    public List<GroupMember> ofPlans(Collection<UUID> planIds) {
        return list("key.planId in ?1 order by leader desc, key.officerId", planIds);
    }

    /** Plans in whose group an officer is, of these. */
    public List<GroupMember> memberships(Collection<UUID> planIds, UUID officerId) {
        return list("key.planId in ?1 and key.officerId = ?2 and recusedAt is null", planIds, officerId);
    }

    /** Of these plans, those in whose groups a place is empty. */
    public Set<UUID> plansWithVacancy(Collection<UUID> planIds) {
        return list("key.planId in ?1 and recusedAt is not null and replacedBy is null", planIds).stream()
                .map(GroupMember::planId)
                .collect(Collectors.toSet());
    }

    GroupMember requireRecused(UUID planId, UUID officerId) {
        var member = findById(new GroupMember.Key(planId, officerId));
        if (member == null) {
            throw new DomainException.RuleViolated(
                    InspectionError.MEMBER_NOT_RECUSED, "officer " + officerId + " of plan " + planId);
        }
        return member;
    }

    void forget(UUID planId) {
        delete("key.planId", planId);
    }

    /** Refuses who is not of the group, or had to keep away. */
    public void requireMember(UUID planId, UUID officerId) {
        var member = findById(new GroupMember.Key(planId, officerId));
        if (member == null || !member.isActive()) {
            throw new DomainException.Forbidden(
                    InspectionError.NOT_GROUP_MEMBER,
                    "officer " + officerId + " is not in the group of plan " + planId);
        }
    }

    boolean isLeader(UUID planId, UUID officerId) {
        var member = findById(new GroupMember.Key(planId, officerId));
        return member != null && member.isLeader();
    }

    void requireLeader(UUID planId, UUID officerId) {
        if (!isLeader(planId, officerId)) {
            throw new DomainException.Forbidden(
                    InspectionError.NOT_GROUP_LEADER, "officer " + officerId + " does not lead the group of " + planId);
        }
    }
}
