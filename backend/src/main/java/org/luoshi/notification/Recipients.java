package org.luoshi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            select a.%1$s, b.id from officer a join officer b on b.id = on_duty(a.id, :today)
            where a.%1$s = any (:scopes) and a.roles && cast(:roles as text[]) and not a.disabled
              and (b.id = a.id or b.%1$s = a.%1$s and b.roles && cast(:roles as text[]))
            union
            select a.%1$s, a.id from officer a join officer b on b.id = on_duty(a.id, :today)
            where a.%1$s = any (:scopes) and a.roles && cast(:roles as text[]) and not a.disabled
              and not (b.%1$s = a.%1$s and b.roles && cast(:roles as text[]))""";

    private final EntityManager entityManager;
    private final Clock clock;

    public Recipients(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Officers of the jurisdiction with one of these roles. */
    public Set<UUID> ofOffice(UUID jurisdictionId, Role... roles) {
        return ids("jurisdiction_id", Set.of(jurisdictionId), roles).getOrDefault(jurisdictionId, Set.of());
    }

    /** Officers of the unit with one of these roles. */
    public Set<UUID> ofUnit(UUID unitId, Role... roles) {
        return ofUnits(Set.of(unitId), roles).getOrDefault(unitId, Set.of());
    }

    /** The same of many units, by unit; a unit with none is missing. */
    public Map<UUID, Set<UUID>> ofUnits(Set<UUID> unitIds, Role... roles) {
        return ids("unit_id", unitIds, roles);
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

    private Map<UUID, Set<UUID>> ids(String column, Set<UUID> scopes, Role... roles) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(ON_DUTY.formatted(column), Object[].class)
                .setParameter("today", TimeSource.today(clock))
                .setParameter("scopes", scopes.toArray(UUID[]::new))
                .setParameter("roles", Stream.of(roles).map(Role::name).toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
