package org.luoshi.commendation;

import java.util.UUID;

/** A commendation waits for a leader. */
public record CommendationProposed(
        UUID commendationId, UUID matterId, UUID jurisdictionId, String title, UUID proposedBy) {}
