package org.luoshi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

/** Units and officers of a jurisdiction. Both are readable by everyone in it: who is responsible is no secret. */
@ApplicationScoped
public class Organization {
    private static final int MOST = 200;

    private final EntityManager entityManager;

    public Organization(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Jurisdiction jurisdiction(UUID id) {
        return entityManager.find(Jurisdiction.class, id);
    }

    /** The unit, refused when it does not exist in this jurisdiction. */
    public Unit unit(UUID jurisdictionId, UUID id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id))
                .filter(unit -> unit.jurisdictionId().equals(jurisdictionId))
                .orElseThrow(() -> new DomainException.NotFound(OrganizationError.UNIT_NOT_FOUND, id));
    }

    /** The officer, refused when he does not exist in this jurisdiction. */
    public Officer officer(UUID jurisdictionId, UUID id) {
        return Optional.ofNullable(entityManager.find(Officer.class, id))
                .filter(officer -> officer.jurisdictionId().equals(jurisdictionId))
                .orElseThrow(() -> new DomainException.NotFound(OrganizationError.OFFICER_NOT_FOUND, id));
    }

    /** A record for somebody from outside whom this unit engages. */
    public Officer engage(String name, String title, UUID unitId) {
        var officer = Officer.engaged(UUID.randomUUID(), name, title, entityManager.find(Unit.class, unitId));
        entityManager.persist(officer);
        entityManager.flush();
        return officer;
    }

    /** The unit is that one, or subordinate to it, over however many levels. */
    public boolean isWithin(UUID unitId, UUID superiorId) {
        if (unitId.equals(superiorId)) {
            return true;
        }
        return !entityManager
                .createNativeQuery("""
                        with recursive above as (
                          select id, superior_id from unit where id = :unit
                          union select u.id, u.superior_id from unit u join above a on u.id = a.superior_id)
                        select id from above where id = :superior""", UUID.class)
                .setParameter("unit", unitId)
                .setParameter("superior", superiorId)
                .getResultList()
                .isEmpty();
    }

    public List<Unit> units(UUID jurisdictionId, @Nullable String search) {
        return entityManager
                .createQuery("""
                        from Unit where jurisdictionId = :jurisdiction and (name like :pattern or shortName like :pattern)
                        order by kind, name""", Unit.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("pattern", search == null ? "%" : "%" + search + "%")
                .setMaxResults(MOST)
                .getResultList();
    }

    public List<Officer> officers(UUID jurisdictionId, @Nullable UUID unitId, @Nullable Role role) {
        return entityManager
                .createNativeQuery("""
                        select * from officer
                        where jurisdiction_id = :jurisdiction and not disabled
                          and (cast(:unit as uuid) is null or unit_id = cast(:unit as uuid))
                          and (cast(:role as text) is null or cast(:role as text) = any(roles))
                        order by name""", Officer.class)
                .setParameter("jurisdiction", jurisdictionId)
                .setParameter("unit", unitId)
                .setParameter("role", role == null ? null : role.name())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Of these officers, those who had one of these roles at their last login. */
    public Set<UUID> having(Collection<UUID> officerIds, Role... roles) {
        return Set.copyOf(entityManager
                .createNativeQuery(
                        "select id from officer where id = any (cast(:ids as uuid[])) and roles && cast(:roles as text[])",
                        UUID.class)
                .setParameter("ids", officerIds.toArray(UUID[]::new))
                .setParameter("roles", Stream.of(roles).map(Role::name).toArray(String[]::new))
                .getResultList());
    }

    public Map<UUID, Unit> unitsById(Collection<UUID> ids) {
        return byId(Unit.class, Unit::id, ids);
    }

    public Map<UUID, Officer> officersById(Collection<UUID> ids) {
        return byId(Officer.class, Officer::id, ids);
    }

    private <T> Map<UUID, T> byId(Class<T> type, Function<T, UUID> id, Collection<UUID> ids) {
        return entityManager
                .createQuery("from " + type.getSimpleName() + " where id in :ids", type)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(id, Function.identity()));
    }
}
