package org.luoshi.notification.job;

import io.quarkus.scheduler.Scheduled;
import java.time.Clock;
import org.luoshi.notification.DailyDigest;
import org.luoshi.platform.SystemScope;

/** Sends the digest of the day. */
public class DailyDigestJob {
    private final DailyDigest digest;
    private final Clock clock;

    public DailyDigestJob(DailyDigest digest, Clock clock) {
        this.digest = digest;
        this.clock = clock;
    }

    @Scheduled(cron = "{luoshi.reminders.digest-cron}", timeZone = "Asia/Shanghai")
    void run() {
        SystemScope.run(() -> digest.send(clock.instant()));
    }
}
