package org.luoshi.matter;

import java.util.UUID;

/** The unit signed for its task. */
public record TaskAcknowledged(
        UUID taskId, UUID matterId, UUID jurisdictionId, UUID unitId, String title, UUID registeredBy) {}
