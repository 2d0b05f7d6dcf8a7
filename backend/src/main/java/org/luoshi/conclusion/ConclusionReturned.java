package org.luoshi.conclusion;

import java.util.UUID;

/** The group has to write it anew. */
public record ConclusionReturned(UUID conclusionId, UUID planId, UUID matterId, String title, int version) {}
