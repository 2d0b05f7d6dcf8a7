package org.luoshi.platform.breakglass.job;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.luoshi.platform.breakglass.BreakGlassTokens;

/** Writes down the end of break-glass tokens; they stop working by themselves. */
public class BreakGlassEndJob {
    private final BreakGlassTokens tokens;

    public BreakGlassEndJob(BreakGlassTokens tokens) {
        this.tokens = tokens;
    }

    @Scheduled(every = "5m", delayed = "1m")
    @RunOnVirtualThread
    void run() {
        tokens.endExpired();
    }
}
