package org.luoshi.notification.job;

import io.quarkus.scheduler.Scheduled;
import org.luoshi.notification.webpush.PushDispatcher;

/** Sends what failed before, and what no signal announced. */
public class PushDispatchJob {
    private final PushDispatcher dispatcher;

    public PushDispatchJob(PushDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(every = "{luoshi.push.dispatch-every}")
    void run() {
        dispatcher.wake();
    }
}
