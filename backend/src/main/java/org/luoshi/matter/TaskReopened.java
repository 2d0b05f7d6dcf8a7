package org.luoshi.matter;

import java.util.UUID;

/** A unit has to go on, with a new deadline. */
public record TaskReopened(UUID taskId, UUID matterId, UUID jurisdictionId, UUID unitId, String title) {}
