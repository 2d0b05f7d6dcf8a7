package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which reminders went out. Its key makes a second one for the same occasion impossible, however many replicas scan. */
@ApplicationScoped
class Reminders {
    private final EntityManager entityManager;

    Reminders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of them that had not gone out before. */
    List<TaskReminder> send(List<TaskReminder> due, Instant now) {
        if (due.isEmpty()) {
            return due;
        }
        var places = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        with due as (select * from unnest(:tasks, :kinds, cast(:days as date[]), :ordinals) with ordinality
                            as d(task_id, kind, due_on, ordinal, place)),
                          sent as (insert into reminder (task_id, kind, due_on, ordinal, sent_at)
                            select task_id, kind, due_on, ordinal, :now from due on conflict do nothing returning task_id, kind, due_on, ordinal)
                        select cast(place as int) from due join sent using (task_id, kind, due_on, ordinal)""", Integer.class)
                .setParameter("tasks", due.stream().map(TaskReminder::taskId).toArray(UUID[]::new))
                .setParameter(
                        "kinds", due.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .setParameter(
                        "days",
                        due.stream().map(each -> each.dueOn().toString()).toArray(String[]::new))
                .setParameter(
                        "ordinals", due.stream().map(TaskReminder::ordinal).toArray(Integer[]::new))
                .setParameter("now", now)
                .getResultList();
        return places.stream().sorted().map(place -> due.get(place - 1)).toList();
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
