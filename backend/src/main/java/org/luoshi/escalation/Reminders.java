package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.matter.Task;

/** Which reminders went out. Its key makes a second one for the same occasion impossible, however many replicas scan. */
@ApplicationScoped
class Reminders {
    private final EntityManager entityManager;

    Reminders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** True when it had not gone out before. */
    boolean send(Task task, ReminderPolicy.Due due, Instant now) {
        return send(task.id(), due, task.dueOn(), now);
    }

    /** The same for another day than the deadline. */
    boolean send(UUID taskId, ReminderPolicy.Due due, LocalDate day, Instant now) {
        return entityManager
                        .createNativeQuery("""
                        insert into reminder (task_id, kind, due_on, ordinal, sent_at)
                        values (:task, :kind, :dueOn, :ordinal, :now) on conflict do nothing""")
                        .setParameter("task", taskId)
                        .setParameter("kind", due.kind().name())
                        .setParameter("dueOn", day)
                        .setParameter("ordinal", due.ordinal())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean wasReminded(UUID taskId, LocalDate dueOn) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select from reminder where task_id = :task and due_on = :dueOn and kind <> 'UNSIGNED')",
                        Boolean.class)
                .setParameter("task", taskId)
                .setParameter("dueOn", dueOn)
                .getSingleResult();
    }
}
