package org.luoshi.conclusion;

import java.util.UUID;

/** The unit objects to a conclusion: a reviewer is to be found. */
public record ReviewRequested(UUID conclusionId, UUID planId, UUID matterId, UUID jurisdictionId, String title) {}
