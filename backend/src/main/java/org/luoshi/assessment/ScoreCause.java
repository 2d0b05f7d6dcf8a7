package org.luoshi.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a unit is scored for, as the records say now.
 *
 * @param key names it; the same thing has the same key however often it is looked at
 * @param on the day it happened, whose rules hold
 */
record ScoreCause(
        String key,
        ScoreKind kind,
        LocalDate on,
        UUID jurisdictionId,
        UUID unitId,
        @Nullable UUID matterId,
        @Nullable UUID taskId,
        @Nullable UUID findingId) {}
