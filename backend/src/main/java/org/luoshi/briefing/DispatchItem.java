package org.luoshi.briefing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task that was asked.
 *
 * @param answeredAt when the report came; null while there is none
 * @param result where it stands; of an open dispatch as it would be now
 */
public record DispatchItem(
        UUID dispatchId,
        UUID taskId,
        UUID matterId,
        UUID unitId,
        String unitName,
        @Nullable String matterNumber,
        String matterTitle,
        int plannedPercent,
        int percent,
        @Nullable Instant answeredAt,
        DispatchResult result) {}
