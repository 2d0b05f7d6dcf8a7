package org.luoshi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Photos and attachments that the caller may see. */
@ApplicationScoped
public class EvidenceRecords implements PanacheRepositoryBase<Evidence, UUID> {
    /** All photos of these findings, their rectifications' and verifications' too, oldest first. */
    public List<Evidence> ofFindings(Collection<UUID> findingIds) {
        return list("findingId in ?1 order by capturedAt, id", findingIds);
    }

    /** All photos that came under this plan, oldest first. */
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
