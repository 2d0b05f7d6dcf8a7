package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Versions of plans that the caller may see. A plan that never changed has none. */
@ApplicationScoped
public class PlanVersions implements PanacheRepositoryBase<PlanVersion, UUID> {
    /** The latest first. */
    public List<PlanVersion> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by proposedAt desc, id", planIds);
    }

    Optional<PlanVersion> proposed(UUID planId) {
        return find("planId = ?1 and status = ?2", planId, PlanVersionStatus.PROPOSED)
                .firstResultOptional();
    }

    PlanVersion require(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException.NotFound(InspectionError.CHANGE_NOT_FOUND, id));
    }

    PlanVersion inForce(UUID planId) {
        return find("planId = ?1 and status = ?2", planId, PlanVersionStatus.IN_FORCE)
                .firstResult();
    }

    /** What the group had to go by at that time: a phone may send hours later. */
    Assignment inForceAt(InspectionPlan plan, Instant at) {
        var numbered = ofPlans(List.of(plan.id())).stream()
                .filter(version -> version.number().isPresent())
                .sorted(Comparator.comparing(version -> version.number().orElseThrow()))
                .toList();
        return numbered.stream()
                .filter(version -> version.isInForceSince(at))
                .reduce((earlier, later) -> later)
                .or(() -> numbered.stream().findFirst())
                .map(PlanVersion::assignment)
                .orElse(plan.assignment());
    }
}
