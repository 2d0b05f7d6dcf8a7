package org.luoshi.conclusion;

import java.util.UUID;

/** Nobody objected in time: what rests on the conclusion is provisional no more. Fired once. */
public record ConclusionFinal(
        UUID conclusionId, UUID planId, UUID matterId, UUID jurisdictionId, UUID unitId, String title) {}
