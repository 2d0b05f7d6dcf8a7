package org.luoshi.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Halts the caller may see. */
@ApplicationScoped
public class HaltRequests implements PanacheRepositoryBase<HaltRequest, UUID> {

    public HaltRequest require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException.NotFound(MatterError.HALT_NOT_FOUND, id));
    }

    /** Newest first. */
    public List<HaltRequest> ofMatters(Collection<UUID> matterIds) {
        return list("matterId in ?1 order by requestedAt desc, id desc", matterIds);
    }
}
