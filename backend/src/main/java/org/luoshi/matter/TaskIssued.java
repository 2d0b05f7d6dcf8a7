package org.luoshi.matter;

import java.util.UUID;

/** A task notice went out to a unit. */
public record TaskIssued(
        UUID taskId, UUID matterId, UUID jurisdictionId, UUID unitId, String title, UUID registeredBy) {}
