package org.luoshi.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to bring a notification to its officer. */
public record DeliveryAttempt(
        UUID notificationId,
        NotificationChannel channel,
        Instant at,
        AttemptOutcome outcome,
        @Nullable Integer statusCode) {}
