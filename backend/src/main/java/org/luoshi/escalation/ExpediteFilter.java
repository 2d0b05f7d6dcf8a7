package org.luoshi.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices are wanted; null leaves open. */
public record ExpediteFilter(
        @Nullable UUID unitId, @Nullable UUID matterId) {}
