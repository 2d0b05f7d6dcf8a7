package org.luoshi.notification;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.Calendars;
import org.luoshi.platform.SignalReceived;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.QuietHours;
import org.luoshi.ruleset.RuleSets;

/**
 * Sends what is due by each channel, on any number of replicas: each row is locked while it is sent, and what a dying replica had in hand
 * is due again at once.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final SendResult CLOSED = new SendResult.Refused(Optional.empty(), "given up meanwhile");
    /** Signal topic of {@code post_notifications}: something is to be sent outside the app. */
    private static final String WAITS = "delivery-waits";
    /** As many messages on their way at a time, each holding a connection of the pool. */
    private static final int AT_ONCE = 4;

    private final Deliveries deliveries;
    private final Map<NotificationChannel, Channel> channels;
    private final ChannelAlarm alarm;
    private final RuleSets ruleSets;
    private final Calendars calendars;
    private final Clock clock;
    private final ExecutorService background;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Dispatcher(
            Deliveries deliveries,
            @All List<Channel> channels,
            ChannelAlarm alarm,
            RuleSets ruleSets,
            Calendars calendars,
            Clock clock,
            @VirtualThreads ExecutorService background) {
        this.ruleSets = ruleSets;
        this.calendars = calendars;
        this.deliveries = deliveries;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::channel, Function.identity()));
        this.alarm = alarm;
        this.clock = clock;
        this.background = background;
    }

    /** Do not wait for the timer. */
    void onSignal(@Observes SignalReceived signal) {
        if (signal.topic().equals(WAITS)) {
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
                    LOG.error("notifications could not be sent", e);
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
            taken.ifPresent(delivery -> attemptOrWait(delivery, due));
            return taken.isPresent();
        }));
    }

    /** What was read in the app needs no more; what urges or comes from a timer waits for the next working morning, unless it is 特急 (row 30). */
    private void attemptOrWait(Deliveries.Due due, Instant now) {
        if (due.isRead()) {
            deliveries.spare(due);
            return;
        }
        var next = due.kind().waitsForWorkingHours() && !due.isCritical() ? nextMoment(due, now) : now;
        if (next.isAfter(now)) {
            deliveries.postpone(due, next);
        } else {
            attempt(due);
        }
    }

    private Instant nextMoment(Deliveries.Due due, Instant now) {
        var rules = ruleSets.inForce(due.jurisdictionId(), TimeSource.dateOf(now));
        return QuietHours.of(rules.parameters()).nextMoment(now, calendars.current());
    }

    private void attempt(Deliveries.Due due) {
        var result = due.destination().isClosed() ? CLOSED : send(due);
        var now = clock.instant();
        switch (result) {
            case SendResult.Accepted(int status) -> {
                deliveries.record(due, now, AttemptOutcome.DELIVERED, status, null, null);
                deliveries.delivered(due.destination(), now);
            }
            case SendResult.Gone(int status, String reason) -> {
                drop(due, now, status, reason);
                close(due, reason, now);
            }
            case SendResult.Refused(Optional<Integer> status, String reason) ->
                drop(due, now, status.orElse(null), reason);
            case SendResult.TryLater later -> retry(due, now, later);
        }
    }

    private void retry(Deliveries.Due due, Instant now, SendResult.TryLater later) {
        @Nullable Integer status = later.statusCode().orElse(null);
        var wait = RetryPolicy.waitAfter(due.attempts() + 1, later.retryAfter());
        if (wait.isPresent()) {
            deliveries.record(due, now, AttemptOutcome.FAILED, status, later.reason(), now.plus(wait.get()));
            return;
        }
        drop(due, now, status, later.reason());
        if (due.channel() != NotificationChannel.WEB_PUSH) {
            // A push service that is down says nothing of the browser behind it; the others have no one behind them.
            close(due, later.reason(), now);
        }
    }

    private void drop(Deliveries.Due due, Instant now, @Nullable Integer status, String reason) {
        deliveries.record(due, now, AttemptOutcome.DROPPED, status, reason, null);
        deliveries.fallOver(due, now);
    }

    private void close(Deliveries.Due due, String reason, Instant now) {
        if (deliveries.close(due.destination(), reason, now)
                && !(due.channel() == NotificationChannel.WEB_PUSH && deliveries.hasBrowser(due.officerId()))) {
            alarm.raise(due);
        }
    }

    private SendResult send(Deliveries.Due due) {
        try {
            return Objects.requireNonNull(channels.get(due.channel())).send(due);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a message by %s could not be made", due.channel());
            return new SendResult.Refused(Optional.empty(), e.getClass().getSimpleName());
        }
    }
}
