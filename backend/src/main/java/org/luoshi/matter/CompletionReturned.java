package org.luoshi.matter;

import java.util.UUID;

/** The office sent a completion report back. */
public record CompletionReturned(
        UUID taskId, UUID matterId, UUID jurisdictionId, UUID unitId, String title, UUID registeredBy) {}
