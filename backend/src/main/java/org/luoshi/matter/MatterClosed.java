package org.luoshi.matter;

import java.util.UUID;

/** A matter was struck off. */
public record MatterClosed(UUID matterId, UUID jurisdictionId, String title, UUID registeredBy) {}
