package org.luoshi.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The unit says that it has put the problem right; somebody must go and verify.
 *
 * @param round 1 for the first report
 * @param planId the inspection it was found on; its group verifies
 * @param recordedBy the inspector who found it
 */
public record RectificationReported(
        UUID findingId,
        UUID matterId,
        UUID jurisdictionId,
        String matterTitle,
        UUID unitId,
        @Nullable UUID planId,
        UUID recordedBy,
        int round,
        Instant at) {}
