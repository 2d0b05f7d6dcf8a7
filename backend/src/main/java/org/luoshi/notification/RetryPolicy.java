package org.luoshi.notification;

import java.time.Duration;
import java.util.Optional;

/** When a push that failed is tried again: after 10 s, then each time four times as long, at most 6 hours; eight attempts in all. */
final class RetryPolicy {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 4;
    private static final int ATTEMPTS = 8;

    private RetryPolicy() {}

    /**
     * @param attempts made so far, the failed one included
     * @param asked what the push service asked for ({@code Retry-After})
     * @return the wait, empty when it is given up
     */
    static Optional<Duration> waitAfter(int attempts, Optional<Duration> asked) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var wait = FIRST;
        for (var i = 1; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        var longer = asked.isPresent() && asked.get().compareTo(wait) > 0 ? asked.get() : wait;
        return Optional.of(longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    }
}
