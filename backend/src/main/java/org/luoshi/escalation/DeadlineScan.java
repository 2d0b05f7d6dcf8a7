package org.luoshi.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.luoshi.platform.SystemScope;

/**
 * Follows every task with its unit whose deadline is near or past, whose completion was sent back (CT-18), or that its unit has not signed for in time (JC-07), on any number of
 * replicas at once: each takes a handful of those that are due and follows them in one transaction; when that fails, each of them in its own. Following one
 * twice changes nothing more: the keys of reminders and the lock of the matter see to that.
 */
@ApplicationScoped
public class DeadlineScan {
    private static final Logger LOG = Logger.getLogger(DeadlineScan.class);
    /** So few that a replica that dies leaves little behind, and is through long before the lease ends. */
    private static final int AT_A_TIME = 50;
    /** While one waits for the disk, the other works. */
    private static final int AT_ONCE = 2;

    private final DeadlineWatch watch;
    private final FollowDeadlines followDeadlines;

    DeadlineScan(DeadlineWatch watch, FollowDeadlines followDeadlines) {
        this.watch = watch;
        this.followDeadlines = followDeadlines;
    }

    /** What a scan has done; a task that failed is tried again when its lease has ended. */
    public record Outcome(int reminders, int proposals, int failures) {
        static final Outcome NOTHING = new Outcome(0, 0, 0);
        private static final Outcome FAILURE = new Outcome(0, 0, 1);

        private Outcome plus(Outcome other) {
            return new Outcome(reminders + other.reminders, proposals + other.proposals, failures + other.failures);
        }
    }

    public Outcome scan(Instant now) {
        return scan(Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Until nothing is due. */
    public Outcome scan(Clock clock) {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> work(clock), workers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .reduce(Outcome.NOTHING, Outcome::plus);
        }
    }

    private Outcome work(Clock clock) {
        return SystemScope.call(() -> {
            var outcome = Outcome.NOTHING;
            for (var taken = take(clock); !taken.isEmpty(); taken = take(clock)) {
                outcome = outcome.plus(follow(taken, clock.instant()));
            }
            return outcome;
        });
    }

    private List<UUID> take(Clock clock) {
        return QuarkusTransaction.requiringNew().call(() -> watch.take(clock.instant(), AT_A_TIME));
    }

    private Outcome follow(List<UUID> taskIds, Instant now) {
        try {
            return followDeadlines.follow(taskIds, now);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%d deadlines could not be followed together", taskIds.size());
            return taskIds.stream().map(taskId -> followAlone(taskId, now)).reduce(Outcome.NOTHING, Outcome::plus);
        }
    }

    private Outcome followAlone(UUID taskId, Instant now) {
        try {
            return followDeadlines.follow(List.of(taskId), now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "the deadline of task %s could not be followed", taskId);
            return Outcome.FAILURE;
        }
    }
}
