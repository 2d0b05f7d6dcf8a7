package org.luoshi.conclusion;

import java.util.UUID;

/** The review is decided, and with it the conclusion: it holds as it is, in its new version, or not at all. Fired once. */
public record ConclusionReviewed(
        UUID conclusionId,
        UUID planId,
        UUID matterId,
        UUID jurisdictionId,
        UUID unitId,
        String title,
        ReviewDecision decision) {}
