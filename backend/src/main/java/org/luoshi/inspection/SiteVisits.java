package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** Visits the caller may see. */
@ApplicationScoped
public class SiteVisits implements PanacheRepositoryBase<SiteVisit, UUID> {
    public List<SiteVisit> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by checkedInAt, id", planIds);
    }

    SiteVisit require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new DomainException.NotFound(InspectionError.VISIT_NOT_FOUND, id));
    }

    /** A visit of that plan, or none at all. */
    void requireOf(UUID planId, @Nullable UUID visitId) {
        if (visitId != null && !require(visitId).planId().equals(planId)) {
            throw new DomainException.NotFound(InspectionError.VISIT_NOT_FOUND, visitId);
        }
    }

    /** When each of these matters was visited first, as far as the caller may know. */
    public Map<UUID, Instant> firstByMatter(Collection<UUID> matterIds) {
        return getEntityManager()
                .createQuery("""
                        select p.matterId as matterId, min(v.checkedInAt) as first
                        from SiteVisit v join InspectionPlan p on p.id = v.planId
                        where p.matterId in :matters group by p.matterId""", Tuple.class)
                .setParameter("matters", matterIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("matterId", UUID.class), row -> row.get("first", Instant.class)));
    }

    /** How often each of these places was visited, as far as the caller may know. */
    public Map<String, Integer> countByPlace(Collection<String> names) {
        return getEntityManager()
                .createQuery("""
                        select p.assignment.placeName as place, count(v) as visits
                        from SiteVisit v join InspectionPlan p on p.id = v.planId
                        where p.assignment.placeName in :names group by p.assignment.placeName""", Tuple.class)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("place", String.class), row -> Math.toIntExact(row.get("visits", Long.class))));
    }

    /** How often each of these matters was visited, as far as the caller may know. */
    public Map<UUID, Integer> countByMatter(Collection<UUID> matterIds) {
        return getEntityManager()
                .createQuery("""
                        select p.matterId as matterId, count(v) as visits
                        from SiteVisit v join InspectionPlan p on p.id = v.planId
                        where p.matterId in :matters group by p.matterId""", Tuple.class)
                .setParameter("matters", matterIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("matterId", UUID.class), row -> Math.toIntExact(row.get("visits", Long.class))));
    }
}
