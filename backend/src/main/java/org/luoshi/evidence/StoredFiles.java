package org.luoshi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files of photos that the caller may see. */
@ApplicationScoped
public class StoredFiles implements PanacheRepositoryBase<StoredFile, StoredFile.Key> {
    public List<StoredFile> ofEvidence(Collection<UUID> evidenceIds) {
        return list("key.evidenceId in ?1", evidenceIds);
    }
}
