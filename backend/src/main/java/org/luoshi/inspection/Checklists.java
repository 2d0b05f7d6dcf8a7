package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;

/** Checklists of plans, as far as the caller may see them. */
@ApplicationScoped
public class Checklists implements PanacheRepositoryBase<Checklist, UUID> {
    public List<Checklist> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1", planIds);
    }

    Checklist require(UUID planId) {
        return findByIdOptional(planId)
                .orElseThrow(() -> new DomainException.NotFound(InspectionError.CHECKLIST_NOT_FOUND, planId));
    }

    /** What a plan takes when it is submitted. */
    void take(UUID planId, @Nullable ChecklistTemplate template, List<ChecklistItem> followUp) {
        findByIdOptional(planId)
                .ifPresentOrElse(
                        known -> known.take(template, followUp),
                        () -> persist(new Checklist(planId, template, followUp)));
    }

    void forget(UUID planId) {
        deleteById(planId);
    }
}
