package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Derived matters the caller may see. */
@ApplicationScoped
public class Derivations implements PanacheRepositoryBase<Derivation, UUID> {
    public List<Derivation> ofFindings(Collection<UUID> findingIds) {
        return list("findingId in ?1 order by proposedAt, id", findingIds);
    }

    public List<Derivation> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1", matterIds);
    }

    Derivation lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException.NotFound(InspectionError.DERIVATION_NOT_FOUND, id));
    }
}
