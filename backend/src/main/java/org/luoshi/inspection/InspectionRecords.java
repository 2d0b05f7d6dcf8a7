package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records the caller may see. */
@ApplicationScoped
public class InspectionRecords implements PanacheRepositoryBase<InspectionRecord, UUID> {
    /** In the order in which they were taken. */
    public List<InspectionRecord> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by recordedAt, id", planIds);
    }
}
