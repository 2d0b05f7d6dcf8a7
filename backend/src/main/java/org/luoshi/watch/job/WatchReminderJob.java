package org.luoshi.watch.job;

import io.quarkus.scheduler.Scheduled;
import java.time.Clock;
import org.luoshi.platform.TimeSource;
import org.luoshi.watch.RemindOfChecks;

/** Looks each morning which nodes of the watch list wait for their check. */
public class WatchReminderJob {
    private final RemindOfChecks remind;
    private final Clock clock;

    public WatchReminderJob(RemindOfChecks remind, Clock clock) {
        this.remind = remind;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 10 9 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        remind.remind(TimeSource.today(clock));
    }
}
