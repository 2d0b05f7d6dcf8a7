package org.luoshi.evidence.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import java.time.Clock;
import org.luoshi.evidence.ForgetExpiredUploads;
import org.luoshi.platform.SystemScope;

/** Cleans up hourly. On several replicas at once it is harmless: what is gone is gone. */
class ExpiredUploadsJob {
    private final ForgetExpiredUploads forgetExpiredUploads;
    private final Clock clock;

    ExpiredUploadsJob(ForgetExpiredUploads forgetExpiredUploads, Clock clock) {
        this.forgetExpiredUploads = forgetExpiredUploads;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        SystemScope.run(() -> forgetExpiredUploads.forget(clock.instant()));
    }
}
