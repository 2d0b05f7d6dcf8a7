package org.luoshi.matter;

import java.util.UUID;

/** The unit says its task is done. */
public record CompletionReported(
        UUID taskId, UUID matterId, UUID jurisdictionId, UUID unitId, String title, UUID registeredBy) {}
