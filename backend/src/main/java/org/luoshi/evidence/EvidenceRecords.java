package org.luoshi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Photos that the caller may see. */
@ApplicationScoped
public class EvidenceRecords implements PanacheRepositoryBase<Evidence, UUID> {
    /** All photos of these findings, their rectifications' and verifications' too, oldest first. */
    public List<Evidence> ofFindings(Collection<UUID> findingIds) {
        return list("findingId in ?1 order by capturedAt, id", findingIds);
    }
}
