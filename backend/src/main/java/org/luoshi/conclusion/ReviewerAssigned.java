package org.luoshi.conclusion;

import java.util.UUID;

/** An officer is to review a conclusion. */
public record ReviewerAssigned(UUID conclusionId, UUID matterId, String title, UUID reviewerId) {}
