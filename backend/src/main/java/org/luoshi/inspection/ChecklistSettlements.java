package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Settlements the caller may see. */
@ApplicationScoped
public class ChecklistSettlements implements PanacheRepositoryBase<ChecklistSettlement, UUID> {
    /** In the order in which they were made. */
    public List<ChecklistSettlement> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by upTo, settledAt, id", planIds);
    }
}
