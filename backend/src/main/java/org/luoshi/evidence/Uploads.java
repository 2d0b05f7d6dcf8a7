package org.luoshi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** The caller's own uploads. */
@ApplicationScoped
class Uploads implements PanacheRepositoryBase<Upload, UUID> {
    /** Its row locked to the end of the transaction. */
    Optional<Upload> lockOf(UUID evidenceId, Variant variant) {
        return find("evidenceId = ?1 and variant = ?2", evidenceId, variant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Upload require(UUID id, Instant now) {
        return findByIdOptional(id)
                .filter(upload -> now.isBefore(upload.expiresAt()))
                .orElseThrow(() -> new DomainException.NotFound(EvidenceError.UPLOAD_NOT_FOUND, id));
    }

    /** The same, with its row locked to the end of the transaction. */
    Upload lock(UUID id, Instant now) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(upload -> now.isBefore(upload.expiresAt()))
                .orElseThrow(() -> new DomainException.NotFound(EvidenceError.UPLOAD_NOT_FOUND, id));
    }

    long unfinishedOf(UUID officerId) {
        return count("officerId = ?1 and completedAt is null", officerId);
    }

    List<Upload> expired(Instant now, int most) {
        return find("expiresAt < ?1 order by expiresAt", now).page(0, most).list();
    }
}
