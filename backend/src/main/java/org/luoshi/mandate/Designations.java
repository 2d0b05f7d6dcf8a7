package org.luoshi.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Paging;

/** Designations the caller may see. */
@ApplicationScoped
public class Designations implements PanacheRepositoryBase<Designation, UUID> {
    private static final String NEWEST_FIRST = " order by madeAt desc, id desc";

    Designation lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(MandateError.DESIGNATION_NOT_FOUND, id));
    }

    /**
     * Newest first; one more than the page holds.
     *
     * @param heldOn those that hold on that day; all when null
     * @param status those in that state; all when null
     */
    public List<Designation> page(
            @Nullable UUID unitId, @Nullable LocalDate heldOn, @Nullable DesignationStatus status, Paging paging) {
        var where = new StringBuilder("1 = 1");
        var parameters = new Parameters();
        if (unitId != null) {
            where.append(" and unitId = :unit");
            parameters.and("unit", unitId);
        }
        if (heldOn != null) {
            where.append(" and status = :approved and :day between term.fromOn and term.toOn");
            parameters.and("approved", DesignationStatus.APPROVED).and("day", heldOn);
        }
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        var after = paging.after();
        if (after != null) {
            where.append(" and (madeAt < :at or (madeAt = :at and id < :id))");
            parameters.and("at", after.at()).and("id", after.id());
        }
        return find(where + NEWEST_FIRST, parameters).page(0, paging.limit()).list();
    }

    /** How many wait for this officer's approval: not his own (R733-07). */
    public int waitingFor(UUID officerId) {
        return (int) count("status = ?1 and madeBy <> ?2", DesignationStatus.PROPOSED, officerId);
    }

    /** Those made for these matters, newest first. */
    public List<Designation> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1" + NEWEST_FIRST, matterIds);
    }

    /** The designation of a unit that covers a matter on a day; one made for the very matter before one by scope. */
    public Optional<Designation> covering(UUID unitId, UUID matterId, LocalDate day) {
        return list(
                        "unitId = ?1 and (matterId = ?2 or matterId is null) order by matterId nulls last, madeAt desc",
                        unitId,
                        matterId)
                .stream()
                .filter(designation -> designation.covers(matterId, day))
                .findFirst();
    }

    /** Of these units, those that no designation covers on that day (R733-07). */
    public Set<UUID> uncovered(Collection<UUID> unitIds, UUID matterId, LocalDate day) {
        if (unitIds.isEmpty()) {
            return Set.of();
        }
        var covered = list("unitId in ?1", unitIds).stream()
                .filter(designation -> designation.covers(matterId, day))
                .map(Designation::unitId)
                .collect(Collectors.toSet());
        return unitIds.stream().filter(unitId -> !covered.contains(unitId)).collect(Collectors.toSet());
    }

    /** Matters come later than this package; row scope says which the caller may name. */
    boolean seesMatter(UUID matterId) {
        return getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery("select count(*)::int from matter where id = :id", Integer.class)
                        .setParameter("id", matterId)
                        .getSingleResult()
                > 0;
    }
}
