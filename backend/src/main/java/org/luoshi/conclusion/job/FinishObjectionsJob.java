package org.luoshi.conclusion.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import java.time.Clock;
import org.luoshi.conclusion.FinishObjections;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;

/** Sees within minutes of midnight which conclusions nobody can object to any more. */
class FinishObjectionsJob {
    private final FinishObjections finishObjections;
    private final Clock clock;

    FinishObjectionsJob(FinishObjections finishObjections, Clock clock) {
        this.finishObjections = finishObjections;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "40s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        SystemScope.run(() -> finishObjections.finish(TimeSource.today(clock)));
    }
}
