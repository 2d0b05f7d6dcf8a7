package org.luoshi.finding;

import java.time.Instant;
import java.util.UUID;

/**
 * The problem is not put right; the unit must go on.
 *
 * @param round the round that failed
 */
public record VerificationFailed(
        UUID findingId, UUID matterId, UUID jurisdictionId, String matterTitle, UUID unitId, int round, Instant at) {}
