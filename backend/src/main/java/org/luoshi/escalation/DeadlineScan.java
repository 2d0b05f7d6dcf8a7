package org.luoshi.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.UnsignedTasks;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleSets;

/**
 * Looks at every task with its unit whose deadline is near or past, and at every task
 * that its unit has not signed for in time (JC-07). Each task has its own transaction, and scanning twice or on several
 * replicas at once changes nothing more: the keys of reminders and proposals see to that, the lock only saves the work.
 */
@ApplicationScoped
public class DeadlineScan {
    private static final Logger LOG = Logger.getLogger(DeadlineScan.class);
    /** Any number, as long as nobody else in this database uses it. */
    private static final long LOCK = 7_330_018;

    private final ClimbLadder ladder;
    private final ExpediteTask expediteTask;
    private final RemindToSign remindToSign;
    private final UnsignedTasks unsignedTasks;
    private final RuleSets ruleSets;
    private final Calendars calendars;
    private final EntityManager entityManager;

    public DeadlineScan(
            ClimbLadder ladder,
            ExpediteTask expediteTask,
            RemindToSign remindToSign,
            UnsignedTasks unsignedTasks,
            RuleSets ruleSets,
            Calendars calendars,
            EntityManager entityManager) {
        this.ladder = ladder;
        this.expediteTask = expediteTask;
        this.remindToSign = remindToSign;
        this.unsignedTasks = unsignedTasks;
        this.ruleSets = ruleSets;
        this.calendars = calendars;
        this.entityManager = entityManager;
    }

    /** What a scan has done; a task that failed is tried again at the next. */
    public record Outcome(int reminders, int proposals, int failures) {
        static final Outcome NOTHING = new Outcome(0, 0, 0);
    }

    /** Scans unless another replica is at it. */
    public Outcome scanAlone(Instant now) {
        return SystemScope.call(
                () -> QuarkusTransaction.requiringNew().call(() -> isAlone() ? scan(now) : Outcome.NOTHING));
    }

    public Outcome scan(Instant now) {
        return SystemScope.call(() -> {
            var today = TimeSource.dateOf(now);
            var reminders = 0;
            var proposals = 0;
            var failures = 0;
            for (var taskId : candidates(today)) {
                try {
                    if (count(taskId, id -> ladder.mayDisturb(id, now)) > 0) {
                        reminders += count(taskId, id -> ladder.remind(id, now));
                        count(taskId, id -> expediteTask.expediteByRule(id, today));
                    }
                    proposals += count(taskId, id -> ladder.proposeByRule(id, today));
                } catch (RuntimeException e) {
                    failures++;
                    LOG.errorf(e, "the deadline of task %s could not be followed", taskId);
                }
            }
            for (var taskId : QuarkusTransaction.requiringNew().call(() -> unsignedTasks.all(today))) {
                try {
                    if (count(taskId, id -> ladder.mayDisturb(id, now)) > 0) {
                        reminders += count(taskId, id -> remindToSign.remind(id, now));
                    }
                } catch (RuntimeException e) {
                    failures++;
                    LOG.errorf(e, "the signature of task %s could not be followed", taskId);
                }
            }
            return new Outcome(reminders, proposals, failures);
        });
    }

    private static int count(UUID taskId, Predicate<UUID> step) {
        return QuarkusTransaction.requiringNew().call(() -> step.test(taskId)) ? 1 : 0;
    }

    private List<UUID> candidates(LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select id from task where status in (:statuses) and due_on <= :horizon order by due_on, id",
                                UUID.class)
                        .setParameter(
                                "statuses",
                                ClimbLadder.WITH_THE_UNIT.stream()
                                        .map(Enum::name)
                                        .toList())
                        .setParameter("horizon", horizon(today))
                        .getResultList());
    }

    /** No version of the rules reminds of a deadline after this day. */
    private LocalDate horizon(LocalDate today) {
        return calendars.current().after(today, ruleSets.longestReminderDays()).dueOn();
    }

    private boolean isAlone() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
