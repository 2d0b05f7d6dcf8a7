package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Signatures of inspected units the caller may see. */
@ApplicationScoped
public class TargetSignatures implements PanacheRepositoryBase<TargetSignature, UUID> {
    /** In the order of signing. */
    public List<TargetSignature> ofPlans(Collection<UUID> planIds) {
        return list("planId in ?1 order by signedAt, id", planIds);
    }
}
