package org.luoshi.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person who was urged. */
public record ExpediteRecipient(
        UUID noticeId,
        UUID officerId,
        Instant deliveredAt,
        @Nullable Instant readAt) {}
