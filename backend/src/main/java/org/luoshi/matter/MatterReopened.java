package org.luoshi.matter;

import java.util.UUID;

/** A matter that was struck off is under way again. */
public record MatterReopened(UUID matterId, UUID jurisdictionId, String title, UUID registeredBy) {}
