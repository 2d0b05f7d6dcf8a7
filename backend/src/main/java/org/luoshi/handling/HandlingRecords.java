package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.ErrorCode;

/** What hangs on tasks, as far as the caller may see it. */
@ApplicationScoped
public class HandlingRecords {
    private final EntityManager entityManager;

    public HandlingRecords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Object record) {
        entityManager.persist(record);
        entityManager.flush();
    }

    <T> T require(Class<T> type, UUID id, ErrorCode missing) {
        return Optional.ofNullable(entityManager.find(type, id))
                .orElseThrow(() -> new DomainException.NotFound(missing, id));
    }

    public List<SendBack> sendBacks(Collection<UUID> taskIds) {
        return ofTasks(SendBack.class, "sentAt", taskIds);
    }

    /** Newest first. */
    public List<ExtensionRequest> extensions(Collection<UUID> taskIds) {
        return ofTasks(ExtensionRequest.class, "requestedAt desc", taskIds);
    }

    public List<HelpRequest> helpRequests(Collection<UUID> taskIds) {
        return ofTasks(HelpRequest.class, "askedAt", taskIds);
    }

    /** By day. */
    public List<Milestone> milestones(Collection<UUID> taskIds) {
        return ofTasks(Milestone.class, "dueOn", taskIds);
    }

    public List<SixHave> sixHaves(Collection<UUID> taskIds) {
        return ofTasks(SixHave.class, "provedAt", taskIds);
    }

    /** Newest first. */
    public List<ReportDraft> drafts(Collection<UUID> taskIds) {
        return ofTasks(ReportDraft.class, "draftedAt desc", taskIds);
    }

    /** The next due first. */
    public List<Allocation> allocations(Collection<UUID> taskIds) {
        return ofTasks(Allocation.class, "dueOn", taskIds);
    }

    public List<HelpRequest> openHelpRequests(int most) {
        return entityManager
                .createQuery("from HelpRequest where answeredAt is null order by askedAt, id", HelpRequest.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Requests on which somebody of the office must act. */
    public List<ExtensionRequest> openExtensions(int most) {
        return entityManager
                .createQuery(
                        "from ExtensionRequest where status in (REQUESTED, REVIEWED) order by requestedAt, id",
                        ExtensionRequest.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Current listings of these matters. */
    public List<ListedSupervision> listings(Collection<UUID> matterIds) {
        return entityManager
                .createQuery(
                        "from ListedSupervision where matterId in :ids and delistedAt is null", ListedSupervision.class)
                .setParameter("ids", matterIds)
                .getResultList();
    }

    private <T> List<T> ofTasks(Class<T> type, String order, Collection<UUID> taskIds) {
        return entityManager
                .createQuery("from " + type.getSimpleName() + " where taskId in :ids order by " + order + ", id", type)
                .setParameter("ids", taskIds)
                .getResultList();
    }
}
