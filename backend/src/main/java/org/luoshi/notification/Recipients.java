package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.Role;

/** Finds the people who must hear. Disabled officers hear nothing. */
@ApplicationScoped
public class Recipients {
    private final EntityManager entityManager;

    public Recipients(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Officers of the jurisdiction with one of these roles. */
    public Set<UUID> ofOffice(UUID jurisdictionId, Role... roles) {
        return ids(
                "select id from officer where jurisdiction_id = :scope and roles && cast(:roles as text[]) and not disabled",
                jurisdictionId,
                roles);
    }

    /** Officers of the unit with one of these roles. */
    public Set<UUID> ofUnit(UUID unitId, Role... roles) {
        return ids(
                "select id from officer where unit_id = :scope and roles && cast(:roles as text[]) and not disabled",
                unitId,
                roles);
    }

    /** The inspection group of a plan. */
    public Set<UUID> ofGroup(UUID planId) {
        return Set.copyOf(entityManager
                .createNativeQuery("select officer_id from group_member where plan_id = :plan", UUID.class)
                .setParameter("plan", planId)
                .getResultList());
    }

    @SuppressWarnings("unchecked") // native queries know no type
    private Set<UUID> ids(String sql, UUID scope, Role... roles) {
        List<UUID> ids = entityManager
                .createNativeQuery(sql, UUID.class)
                .setParameter("scope", scope)
                .setParameter("roles", Stream.of(roles).map(Role::name).toArray(String[]::new))
                .getResultList();
        return Set.copyOf(ids);
    }
}
