package org.luoshi.notification.webpush;

import java.time.Duration;
import java.util.Optional;

/** What a push service said. */
sealed interface PushResult {
    /** It will bring the message. */
    record Accepted(int statusCode) implements PushResult {}

    /** The browser has given up the subscription. */
    record Gone(int statusCode) implements PushResult {}

    /** Not now. */
    record TryLater(Optional<Integer> statusCode, Optional<Duration> retryAfter, String reason) implements PushResult {}

    /** Never: the message or the address is wrong. */
    record Refused(Optional<Integer> statusCode, String reason) implements PushResult {}
}
