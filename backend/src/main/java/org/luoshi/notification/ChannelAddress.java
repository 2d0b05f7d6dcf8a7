package org.luoshi.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 提醒渠道 of one officer.
 *
 * @param hasSecret a robot's messages are signed
 * @param lastDeliveredAt the last message that its service took
 * @param deadAt since then nothing is sent there
 */
public record ChannelAddress(
        NotificationChannel channel,
        String address,
        boolean hasSecret,
        Instant createdAt,
        @Nullable Instant lastDeliveredAt,
        @Nullable Instant deadAt,
        @Nullable String deadReason) {}
