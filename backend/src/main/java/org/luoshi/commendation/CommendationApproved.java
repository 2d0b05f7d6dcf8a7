package org.luoshi.commendation;

import java.time.Instant;
import java.util.UUID;

/** A leader has approved a commendation: the unit is commended. */
public record CommendationApproved(
        UUID commendationId,
        UUID matterId,
        UUID jurisdictionId,
        UUID unitId,
        String title,
        UUID proposedBy,
        Instant at) {}
