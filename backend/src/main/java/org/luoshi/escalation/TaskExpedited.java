package org.luoshi.escalation;

import java.util.Set;
import java.util.UUID;

/** A unit was urged. */
public record TaskExpedited(
        UUID noticeId, ExpediteLevel level, UUID taskId, UUID matterId, String title, Set<UUID> recipients) {
    public TaskExpedited {
        recipients = Set.copyOf(recipients);
    }
}
