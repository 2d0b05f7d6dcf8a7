package org.luoshi.conclusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Objections the caller may see; a draft is its unit's alone. */
@ApplicationScoped
public class ReviewRequests implements PanacheRepositoryBase<ReviewRequest, UUID> {
    public List<ReviewRequest> ofConclusions(Collection<UUID> conclusionIds) {
        return list("conclusionId in ?1", conclusionIds);
    }

    public Optional<ReviewRequest> ofConclusion(UUID conclusionId) {
        return find("conclusionId", conclusionId).firstResultOptional();
    }

    ReviewRequest requireOf(UUID conclusionId) {
        return ofConclusion(conclusionId)
                .orElseThrow(() -> new DomainException.NotFound(ConclusionError.REVIEW_NOT_FOUND, conclusionId));
    }
}
