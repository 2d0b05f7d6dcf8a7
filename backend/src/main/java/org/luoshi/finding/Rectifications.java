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

    Optional<Rectification> latest(UUID findingId) {
        return find("findingId = ?1 order by round desc", findingId).firstResultOptional();
    }
}
