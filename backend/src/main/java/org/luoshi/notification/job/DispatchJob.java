package org.luoshi.notification.job;

import io.quarkus.scheduler.Scheduled;
import org.luoshi.notification.Dispatcher;

/** Sends what failed before, what no signal announced, and what the next channel of the ladder has to bring. */
public class DispatchJob {
    private final Dispatcher dispatcher;

    public DispatchJob(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(every = "{luoshi.reminders.dispatch-every}")
    void run() {
        dispatcher.wake();
    }
}
