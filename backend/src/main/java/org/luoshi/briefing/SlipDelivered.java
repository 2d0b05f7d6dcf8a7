package org.luoshi.briefing;

import java.util.UUID;

/** A slip has come into a unit's inbox. */
public record SlipDelivered(UUID slipId, SlipKind kind, UUID matterId, UUID unitId, String title) {}
