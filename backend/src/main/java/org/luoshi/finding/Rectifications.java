package org.luoshi.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rounds of rectification that the caller may see. */
@ApplicationScoped
public class Rectifications implements PanacheRepositoryBase<Rectification, UUID> {
    public List<Rectification> ofFindings(Collection<UUID> findingIds) {
        return list("findingId in ?1 order by round", findingIds);
    }

    /** Of these rounds, those on which an inspector has decided. */
    public List<Rectification> judged(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and verification.verifiedBy is not null", ids);
    }

    Optional<Rectification> latest(UUID findingId) {
        return find("findingId = ?1 order by round desc", findingId).firstResultOptional();
    }
}
