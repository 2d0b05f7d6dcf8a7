package org.luoshi.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.luoshi.platform.SignalReceived;
import org.luoshi.platform.SignalsResumed;
import org.luoshi.platform.SystemScope;

/** Open apps of this replica. A notification written by any replica reaches them through PostgreSQL. */
@ApplicationScoped
public class LiveInbox {
    /** Signal topic, sent by {@code post_notifications}; the value is officer and notification. */
    static final String ARRIVED = "notification-arrived";

    /** An app that does not read this many is cut off and comes back. */
    private static final int BUFFER = 256;

    private final Inbox inbox;
    private final ExecutorService background;
    private final Map<UUID, Set<MultiEmitter<? super Notification>>> open = new ConcurrentHashMap<>();

    public LiveInbox(Inbox inbox, @VirtualThreads ExecutorService background) {
        this.inbox = inbox;
        this.background = background;
    }

    /** Notifications of the officer as they arrive, until the app goes away. */
    public Multi<Notification> arrivals(UUID officerId) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            open.computeIfAbsent(officerId, id -> ConcurrentHashMap.newKeySet())
                                    .add(emitter);
                            emitter.onTermination(() -> forget(officerId, emitter));
                        },
                        BUFFER);
    }

    void onSignal(@Observes SignalReceived signal) {
        if (signal.topic().equals(ARRIVED)) {
            var ids = signal.value().split(":", 2);
            var officerId = UUID.fromString(ids[0]);
            if (open.containsKey(officerId)) {
                var notificationId = UUID.fromString(ids[1]);
                background.execute(() -> show(load(() -> inbox.list("id", notificationId))));
            }
        }
    }

    /** What came while nobody listened is shown late rather than never. */
    void onResumption(@Observes SignalsResumed resumed) {
        if (!open.isEmpty()) {
            var officerIds = Set.copyOf(open.keySet());
            background.execute(() -> show(load(() -> since(officerIds, resumed.missedSince()))));
        }
    }

    private List<Notification> since(Set<UUID> officerIds, Instant missedSince) {
        return inbox.list("officerId in ?1 and createdAt >= ?2 order by createdAt", officerIds, missedSince);
    }

    private static List<Notification> load(Supplier<List<Notification>> query) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(query::get));
    }

    private void show(List<Notification> arrived) {
        for (var notification : arrived) {
            open.getOrDefault(notification.officerId(), Set.of()).forEach(emitter -> emitter.emit(notification));
        }
    }

    private void forget(UUID officerId, MultiEmitter<? super Notification> emitter) {
        open.computeIfPresent(officerId, (id, emitters) -> {
            emitters.remove(emitter);
            return emitters.isEmpty() ? null : emitters;
        });
    }
}
