package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.matter.CompletionReturned;

/** Completions that the office sent back, by task: poor quality, counted (CT-18). */
@ApplicationScoped
class QualityReturns {
    private final EntityManager entityManager;
    private final Clock clock;

    QualityReturns(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** After the task itself: its new state begins a watch of the deadline, and this one is to be looked at sooner. */
    void onReturned(@Observes CompletionReturned event) {
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into quality_return (id, task_id, returned_at) values (:id, :task, :now)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("task", event.taskId())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The tasks among these of which a completion ever came back. */
    Set<UUID> amongTasks(Collection<UUID> taskIds) {
        return Set.copyOf(entityManager
                .unwrap(Session.class)
                .createNativeQuery("select distinct task_id from quality_return where task_id in :tasks", UUID.class)
                .setParameter("tasks", taskIds)
                .getResultList());
    }

    /** How often a completion of this task came back after that moment. */
    int since(UUID taskId, Instant after) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "select count(*) from quality_return where task_id = :task and returned_at > :after",
                                Long.class)
                        .setParameter("task", taskId)
                        .setParameter("after", after)
                        .getSingleResult())
                .intValue();
    }
}
