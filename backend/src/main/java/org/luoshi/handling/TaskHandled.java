package org.luoshi.handling;

import java.util.UUID;

/**
 * Something happened to a task that somebody must hear of.
 *
 * @param recordId the request or draft, which names the occasion
 */
public record TaskHandled(
        HandlingOccasion occasion,
        UUID recordId,
        UUID taskId,
        UUID matterId,
        UUID jurisdictionId,
        UUID unitId,
        String title,
        UUID registeredBy) {}
