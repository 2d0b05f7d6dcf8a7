package org.luoshi.notification.webpush;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.Calendars;
import org.luoshi.notification.AttemptOutcome;
import org.luoshi.platform.SignalReceived;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.QuietHours;
import org.luoshi.ruleset.RuleSets;

/**
 * Sends the pushes that are due, on any number of replicas: each row is locked while it is sent, and what a dying replica had in hand
 * is due again at once.
 */
@ApplicationScoped
public class PushDispatcher {
    private static final Logger LOG = Logger.getLogger(PushDispatcher.class);
    private static final String ARRIVED = "notification-arrived";
    /** As many pushes on their way at a time, each holding a connection of the pool. */
    private static final int AT_ONCE = 4;

    private final PushDeliveries deliveries;
    private final PushSender sender;
    private final RuleSets ruleSets;
    private final Calendars calendars;
    private final Clock clock;
    private final ExecutorService background;
    private final Semaphore places = new Semaphore(AT_ONCE);

    PushDispatcher(
            PushDeliveries deliveries,
            PushSender sender,
            RuleSets ruleSets,
            Calendars calendars,
            Clock clock,
            @VirtualThreads ExecutorService background) {
        this.ruleSets = ruleSets;
        this.calendars = calendars;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
        this.background = background;
    }

    /** A notification was written: do not wait for the timer. */
    void onSignal(@Observes SignalReceived signal) {
        if (signal.topic().equals(ARRIVED)) {
            wake();
        }
    }

    /** Sends in the background, if there is a place left; whoever has one sees the new rows too. */
    public void wake() {
        if (places.tryAcquire()) {
            background.execute(() -> {
                try {
                    dispatch(clock.instant());
                } catch (RuntimeException e) {
                    LOG.error("pushes could not be sent", e);
                } finally {
                    places.release();
                }
            });
        }
    }

    /** Sends what is due; returns how many deliveries were taken, those that have to wait included. */
    public int dispatch(Instant due) {
        var attempts = 0;
        while (dispatchOne(due)) {
            attempts++;
        }
        return attempts;
    }

    private boolean dispatchOne(Instant due) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(() -> {
            var taken = deliveries.take(due);
            taken.ifPresent(push -> attemptOrWait(push, due));
            return taken.isPresent();
        }));
    }

    /** What urges or comes from a timer waits for the next working morning, unless it is 特急 (row 30). */
    private void attemptOrWait(PushDeliveries.Due push, Instant now) {
        var next = push.kind().waitsForWorkingHours() && !push.isCritical() ? nextMoment(push, now) : now;
        if (next.isAfter(now)) {
            deliveries.postpone(push, next);
        } else {
            attempt(push);
        }
    }

    private Instant nextMoment(PushDeliveries.Due push, Instant now) {
        var rules = ruleSets.inForce(push.jurisdictionId(), TimeSource.dateOf(now));
        return QuietHours.of(rules.parameters()).nextMoment(now, calendars.current());
    }

    private void attempt(PushDeliveries.Due due) {
        var result = due.isDropped() ? new PushResult.Refused(Optional.empty(), "unsubscribed") : send(due);
        var now = clock.instant();
        switch (result) {
            case PushResult.Accepted(int status) ->
                deliveries.record(due, now, AttemptOutcome.DELIVERED, status, null, null);
            case PushResult.Gone(int status) -> {
                deliveries.record(due, now, AttemptOutcome.DROPPED, status, "subscription is gone", null);
                deliveries.dropSubscription(due.subscriptionId(), now);
            }
            case PushResult.Refused(Optional<Integer> status, String reason) ->
                deliveries.record(due, now, AttemptOutcome.DROPPED, status.orElse(null), reason, null);
            case PushResult.TryLater later -> retry(due, now, later);
        }
    }

    private void retry(PushDeliveries.Due due, Instant now, PushResult.TryLater later) {
        var next = RetryPolicy.waitAfter(due.attempts() + 1, later.retryAfter())
                .map(now::plus)
                .orElse(null);
        var outcome = next == null ? AttemptOutcome.DROPPED : AttemptOutcome.FAILED;
        @Nullable Integer status = later.statusCode().orElse(null);
        deliveries.record(due, now, outcome, status, later.reason(), next);
    }

    private PushResult send(PushDeliveries.Due due) {
        try {
            return sender.send(due.notificationId(), due.kind(), due.endpoint(), due.p256dh(), due.auth());
        } catch (RuntimeException e) {
            LOG.error("a push could not be made", e);
            return new PushResult.Refused(Optional.empty(), e.getClass().getSimpleName());
        }
    }
}
