package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Answers the caller may see. */
@ApplicationScoped
public class ChecklistAnswers implements PanacheRepositoryBase<ChecklistAnswer, UUID> {
    /** In the order of receipt. */
    public List<ChecklistAnswer> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by seq", planIds);
    }

    List<ChecklistAnswer> ofItem(UUID planId, UUID itemId) {
        return list("planId = ?1 and itemId = ?2 order by seq", planId, itemId);
    }

    ChecklistAnswer requireOf(UUID planId, UUID id) {
        return findByIdOptional(id)
                .filter(answer -> answer.planId().equals(planId))
                .orElseThrow(() -> new DomainException.NotFound(InspectionError.CHECKLIST_ANSWER_NOT_FOUND, id));
    }
}
