package org.luoshi.commendation;

import java.util.UUID;

/** A leader has returned a commendation. */
public record CommendationReturned(UUID commendationId, UUID matterId, String title, UUID proposedBy) {}
