package org.luoshi.finding;

import java.time.Instant;
import java.util.UUID;

/** The problem is put right, seen by an inspector. */
public record RectificationVerified(
        UUID findingId, UUID matterId, UUID jurisdictionId, String matterTitle, UUID unitId, int round, Instant at) {}
