package org.luoshi.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding arrived from the field. It may hang on a sealed plan: tell nobody who may not see the plan.
 *
 * @param at when the server received it
 */
public record FindingRecorded(
        UUID findingId,
        UUID matterId,
        UUID jurisdictionId,
        String matterTitle,
        @Nullable UUID planId,
        UUID responsibleUnitId,
        FindingKind kind,
        Severity severity,
        UUID recordedBy,
        Instant at) {}
