package org.luoshi.inspection.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import java.time.Clock;
import org.luoshi.inspection.UnsealPlans;
import org.luoshi.platform.SystemScope;

/** Unseals plans whose time has come, to the minute. */
class UnsealPlansJob {
    private final UnsealPlans unsealPlans;
    private final Clock clock;

    UnsealPlansJob(UnsealPlans unsealPlans, Clock clock) {
        this.unsealPlans = unsealPlans;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        SystemScope.run(() -> unsealPlans.unsealDue(clock.instant()));
    }
}
