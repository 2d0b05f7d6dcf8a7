package org.luoshi.conclusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Versions of conclusions that the caller may see. */
@ApplicationScoped
public class ConclusionVersions implements PanacheRepositoryBase<ConclusionVersion, UUID> {
    /** The latest first. */
    public List<ConclusionVersion> ofConclusions(Collection<UUID> conclusionIds) {
        return list("conclusionId in ?1 order by number desc", conclusionIds);
    }

    ConclusionVersion latest(UUID conclusionId) {
        return ofConclusions(List.of(conclusionId)).getFirst();
    }
}
