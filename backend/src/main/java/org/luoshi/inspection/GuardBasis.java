package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.luoshi.burden.AnnualPlans;
import org.luoshi.draw.RandomDraws;
import org.luoshi.organization.Organization;

/** What a plan stands on covers what it says: its item of the annual plan, and the draw by which target and group were found. */
@ApplicationScoped
class GuardBasis {
    private final Organization organization;
    private final AnnualPlans annualPlans;
    private final RandomDraws draws;

    GuardBasis(Organization organization, AnnualPlans annualPlans, RandomDraws draws) {
        this.organization = organization;
        this.annualPlans = annualPlans;
        this.draws = draws;
    }

    void checkAnnualItem(UUID jurisdictionId, PlanBasis basis, Assignment assignment) {
        organization.unit(jurisdictionId, assignment.targetUnitId());
        basis.item()
                .ifPresent(item -> annualPlans.requireItem(
                        jurisdictionId, item, assignment.targetUnitId(), assignment.startsOn()));
    }

    void checkDraw(UUID matterId, PlanBasis basis, Assignment assignment, Set<UUID> group) {
        basis.draw()
                .ifPresent(draw -> draws.require(draw)
                        .requireFollowedBy(
                                Set.of(assignment.targetUnitId(), matterId),
                                assignment.placeName(),
                                group,
                                assignment.mode().isSecret()));
    }
}
