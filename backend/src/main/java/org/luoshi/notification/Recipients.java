package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.luoshi.platform.Role;
import org.luoshi.platform.TimeSource;

/**
 * Finds the people who must hear. Disabled officers hear nothing; while one is away, his alternate hears in his place if he could have
 * been asked himself (AB 角, WF-03).
 */
@ApplicationScoped
public class Recipients {
    /** An alternate in another role, or outside the unit, might not see what it is about. */
    private static final String ON_DUTY = """
            select distinct b.id from officer a join officer b on b.id = on_duty(a.id, :today)
            where a.%1$s = :scope and a.roles && cast(:roles as text[]) and not a.disabled
              and (b.id = a.id or b.%1$s = :scope and b.roles && cast(:roles as text[]))
            union
            select a.id from officer a join officer b on b.id = on_duty(a.id, :today)
            where a.%1$s = :scope and a.roles && cast(:roles as text[]) and not a.disabled
              and not (b.%1$s = :scope and b.roles && cast(:roles as text[]))""";

    private final EntityManager entityManager;
    private final Clock clock;

    public Recipients(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Officers of the jurisdiction with one of these roles. */
    public Set<UUID> ofOffice(UUID jurisdictionId, Role... roles) {
        return ids("jurisdiction_id", jurisdictionId, roles);
    }

    /** Officers of the unit with one of these roles. */
    public Set<UUID> ofUnit(UUID unitId, Role... roles) {
        return ids("unit_id", unitId, roles);
    }

    /** Officers of all jurisdictions with this role. */
    public Set<UUID> everywhere(Role role) {
        List<UUID> ids = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select id from officer where :role = any (roles) and not disabled", UUID.class)
                .setParameter("role", role.name())
                .getResultList();
        return Set.copyOf(ids);
    }

    /** The inspection group of a plan. */
    public Set<UUID> ofGroup(UUID planId) {
        return Set.copyOf(entityManager
                .createNativeQuery(
                        "select officer_id from group_member where plan_id = :plan and recused_at is null", UUID.class)
                .setParameter("plan", planId)
                .getResultList());
    }

    private Set<UUID> ids(String column, UUID scope, Role... roles) {
        List<UUID> ids = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ON_DUTY.formatted(column), UUID.class)
                .setParameter("today", TimeSource.today(clock))
                .setParameter("scope", scope)
                .setParameter("roles", Stream.of(roles).map(Role::name).toArray(String[]::new))
                .getResultList();
        return Set.copyOf(ids);
    }
}
