package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.luoshi.calendar.CalendarImported;

/**
 * When the deadline scan has to look at which task: a million tasks cost nothing until their time has come. The database begins a watch
 * when a task is issued or changed, and ends it when the task leaves its unit (triggers of V118).
 */
@ApplicationScoped
class DeadlineWatch {
    /** A task that was taken and not followed, because its replica died or failed, is due again after this time. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private final EntityManager entityManager;

    DeadlineWatch(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Takes so many tasks that are due; no other replica takes them before the lease ends. Waits for nobody. */
    List<UUID> take(Instant now, int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        update deadline_watch w set look_at = :leased
                        from (select task_id from deadline_watch where look_at <= :now order by look_at limit :most for update skip locked) due
                        where w.task_id = due.task_id returning w.task_id""", UUID.class)
                .setParameter("leased", now.plus(LEASE))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** A matter that somebody holds is left until its lease ends, so that one replica that hangs does not stop the others. */
    void waitForNobody() {
        entityManager
                .createNativeQuery("select set_config('lock_timeout', '1s', true)")
                .getSingleResult();
    }

    /** Skipped while somebody is changing the task: his change says when to look. */
    void lookAgain(UUID taskId, Instant at) {
        entityManager
                .createNativeQuery("""
                        update deadline_watch set look_at = :at
                        where task_id in (select task_id from deadline_watch where task_id = :task for update skip locked)""")
                .setParameter("at", at)
                .setParameter("task", taskId)
                .executeUpdate();
    }

    void onCalendarImported(@Observes CalendarImported event) {
        entityManager.createNativeQuery("select watch_anew()").getSingleResult();
    }
}
