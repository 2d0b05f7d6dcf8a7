package org.luoshi.matter;

import java.util.UUID;

/** A unit's task rests, has ended, or goes on again. */
public record TaskHalted(UUID taskId, UUID matterId, UUID unitId, String title, TaskStatus status) {}
