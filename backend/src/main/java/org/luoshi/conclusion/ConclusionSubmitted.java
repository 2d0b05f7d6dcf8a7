package org.luoshi.conclusion;

import java.util.UUID;

/** A conclusion waits for an officer who is not of the group. */
public record ConclusionSubmitted(
        UUID conclusionId,
        UUID planId,
        UUID matterId,
        UUID jurisdictionId,
        String title,
        UUID submittedBy,
        int version) {}
