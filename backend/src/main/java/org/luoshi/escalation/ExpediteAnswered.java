package org.luoshi.escalation;

import java.util.UUID;

/** The unit has answered; whoever urged it hears. */
public record ExpediteAnswered(UUID noticeId, UUID taskId, UUID matterId, String title, UUID askedBy) {}
