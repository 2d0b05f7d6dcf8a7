package org.luoshi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;

/** Photos and attachments that the caller may see. */
@ApplicationScoped
public class EvidenceRecords implements PanacheRepositoryBase<Evidence, UUID> {
    /** All photos of these findings, their rectifications' and verifications' too, oldest first; without copies. */
    public List<Evidence> ofFindings(Collection<UUID> findingIds) {
        return list("findingId in ?1 and parentId is null order by capturedAt, id", findingIds);
    }

    /** The same, with the copies. */
    public List<Evidence> ofFindingsWithCopies(Collection<UUID> findingIds) {
        return list("findingId in ?1 order by capturedAt, id", findingIds);
    }

    /** All copies of these photos, oldest first. */
    public List<Evidence> copiesOf(Collection<UUID> photoIds) {
        return photoIds.isEmpty() ? List.of() : list("parentId in ?1 order by capturedAt, id", photoIds);
    }

    public List<Evidence> copiesOf(UUID photoId) {
        return copiesOf(List.of(photoId));
    }

    Evidence require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** Its row locked, in a transaction that has not read it before. */
    Evidence requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    /** A photo or a copy under a finding. */
    public Evidence requireOfFinding(UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.findingId().isPresent())
                .orElseThrow(() -> notFound(id));
    }

    Evidence lockOfFinding(UUID id) {
        return lock(id).filter(found -> found.findingId().isPresent()).orElseThrow(() -> notFound(id));
    }

    /** A photo under a finding that is no copy itself, so that a copy never hangs on a copy. */
    Evidence lockPhoto(UUID id) {
        return lock(id).filter(found -> found.findingId().isPresent() && !found.isCopy())
                .orElseThrow(() -> notFound(id));
    }

    /** As it stands now, whatever was read before in this transaction. */
    private Optional<Evidence> lock(UUID id) {
        return findByIdOptional(id).map(found -> {
            getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }

    private static DomainException notFound(UUID id) {
        return new DomainException.NotFound(EvidenceError.EVIDENCE_NOT_FOUND, id);
    }

    /** All photos that came under this plan and their copies, oldest first. */
    public List<Evidence> ofPlan(UUID planId) {
        return list("planId = ?1 order by capturedAt, id", planId);
    }

    /** All attachments of these tasks, oldest first. */
    public List<Evidence> ofTasks(Collection<UUID> taskIds) {
        return list("taskId in ?1 order by capturedAt, id", taskIds);
    }

    /** All attachments under these matters, oldest first. */
    public List<Evidence> attachmentsOfMatter(UUID matterId) {
        return list("matterId = ?1 and taskId is not null order by capturedAt, id", matterId);
    }

    /** The attachments of one report, request or proof. */
    List<Evidence> ofRecord(UUID recordId) {
        return list("recordId = ?1 order by capturedAt, id", recordId);
    }
}
