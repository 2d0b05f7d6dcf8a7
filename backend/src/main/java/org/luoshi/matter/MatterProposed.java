package org.luoshi.matter;

import java.util.UUID;

/** A matter waits for the director. */
public record MatterProposed(UUID matterId, UUID jurisdictionId, String title, UUID registeredBy) {}
