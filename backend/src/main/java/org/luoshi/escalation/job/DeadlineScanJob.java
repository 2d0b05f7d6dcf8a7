package org.luoshi.escalation.job;

import io.quarkus.scheduler.Scheduled;
import java.time.Clock;
import org.luoshi.escalation.DeadlineScan;

/** Follows the deadlines by itself. */
public class DeadlineScanJob {
    private final DeadlineScan scan;
    private final Clock clock;

    public DeadlineScanJob(DeadlineScan scan, Clock clock) {
        this.scan = scan;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{luoshi.deadline-scan.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        scan.scan(clock);
    }
}
