package org.luoshi.notification;

import java.time.Duration;
import java.util.Optional;

/** What the service behind a channel said. */
public sealed interface SendResult {
    /** It will bring the message. */
    record Accepted(int statusCode) implements SendResult {}

    /** The address no longer exists: nothing more is sent there. */
    record Gone(int statusCode, String reason) implements SendResult {}

    /** Not now. */
    record TryLater(Optional<Integer> statusCode, Optional<Duration> retryAfter, String reason) implements SendResult {

        public static TryLater because(String reason) {
            return new TryLater(Optional.empty(), Optional.empty(), reason);
        }
    }

    /** Never: the message or the address is wrong. */
    record Refused(Optional<Integer> statusCode, String reason) implements SendResult {}
}
