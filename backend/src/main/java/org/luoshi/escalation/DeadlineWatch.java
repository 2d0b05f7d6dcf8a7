package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** What else somebody holds is waited for no longer than this, so that one replica that hangs does not stop the others. */
    void waitForNobody() {
        entityManager
                .createNativeQuery("select set_config('lock_timeout', '1s', true)")
                .getSingleResult();
    }

    /** Skipped while somebody is changing the task: his change says when to look. */
    void lookAgain(Map<UUID, Instant> looks) {
        if (looks.isEmpty()) {
            return;
        }
        var taskIds = new UUID[looks.size()];
        var moments = new String[looks.size()];
        var place = 0;
        for (var look : looks.entrySet()) {
            taskIds[place] = look.getKey();
            moments[place++] = look.getValue().toString();
        }
        entityManager
                .createNativeQuery("""
                        update deadline_watch w set look_at = free.look_at
                        from (select task_id, n.look_at from deadline_watch join unnest(:tasks, cast(:looks as timestamptz[])) as n(task_id, look_at)
                          using (task_id) for update of deadline_watch skip locked) free
                        where w.task_id = free.task_id""")
                .setParameter("tasks", taskIds)
                .setParameter("looks", moments)
                .executeUpdate();
    }

    void onCalendarImported(@Observes CalendarImported event) {
        entityManager.createNativeQuery("select watch_anew()").getSingleResult();
    }
}
