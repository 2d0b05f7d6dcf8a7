package org.luoshi.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a matter's history: who did what when; the system itself has empty names.
 *
 * @param actingForName the absent officer for whom it was done (AB 角), if any
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        String action,
        String officerName,
        String unitName,
        @org.jspecify.annotations.Nullable String detail,
        @org.jspecify.annotations.Nullable String actingForName) {}
