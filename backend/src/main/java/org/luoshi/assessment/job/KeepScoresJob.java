package org.luoshi.assessment.job;

import io.quarkus.scheduler.Scheduled;
import java.time.Clock;
import org.luoshi.assessment.KeepScores;
import org.luoshi.platform.SystemScope;
import org.luoshi.platform.TimeSource;

/** Enters what yesterday's deadlines have brought, every hour, so that a morning without the server is made up for. */
public class KeepScoresJob {
    private final KeepScores scores;
    private final Clock clock;

    public KeepScoresJob(KeepScores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 10 * * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        SystemScope.run(() -> scores.keepRecent(TimeSource.today(clock)));
    }
}
