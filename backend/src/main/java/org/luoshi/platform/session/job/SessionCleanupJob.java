package org.luoshi.platform.session.job;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Clock;
import java.time.Duration;
import org.luoshi.platform.session.Sessions;

/** Forgets sessions that the provider has long ended ({@code ssoSessionMaxLifespan} is 12 hours). */
public class SessionCleanupJob {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Sessions sessions;
    private final Clock clock;

    public SessionCleanupJob(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @RunOnVirtualThread
    void run() {
        sessions.closeOpenedBefore(clock.instant().minus(LONGEST));
    }
}
