package org.luoshi.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The responsible unit must put a problem right by a date. */
public record RectificationOrdered(
        UUID findingId,
        UUID matterId,
        UUID jurisdictionId,
        String matterTitle,
        UUID unitId,
        LocalDate dueOn,
        Instant at) {}
