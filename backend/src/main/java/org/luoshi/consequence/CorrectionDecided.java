package org.luoshi.consequence;

import java.util.UUID;

/** A 责令改正 was issued or returned. */
public record CorrectionDecided(UUID orderId, UUID matterId, String title, UUID draftedBy) {}
