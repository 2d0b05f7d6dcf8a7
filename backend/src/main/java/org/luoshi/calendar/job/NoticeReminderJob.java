package org.luoshi.calendar.job;

import io.quarkus.scheduler.Scheduled;
import java.time.Clock;
import org.luoshi.calendar.RemindOfNotice;
import org.luoshi.platform.TimeSource;

/** Looks each morning whether the next year's holidays are still unknown. */
public class NoticeReminderJob {
    private final RemindOfNotice remind;
    private final Clock clock;

    public NoticeReminderJob(RemindOfNotice remind, Clock clock) {
        this.remind = remind;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 0 9 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        remind.remind(TimeSource.today(clock));
    }
}
