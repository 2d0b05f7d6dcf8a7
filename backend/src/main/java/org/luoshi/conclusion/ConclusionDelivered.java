package org.luoshi.conclusion;

import java.util.UUID;

/** A signed conclusion went to the unit; what rests on it is provisional while an objection can run (R733-17). */
public record ConclusionDelivered(
        UUID conclusionId, UUID planId, UUID matterId, UUID jurisdictionId, UUID unitId, String title) {}
