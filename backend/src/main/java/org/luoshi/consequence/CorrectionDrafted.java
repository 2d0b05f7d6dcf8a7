package org.luoshi.consequence;

import java.util.UUID;

/** A 责令改正 waits for who issues it. */
public record CorrectionDrafted(UUID orderId, UUID matterId, UUID jurisdictionId, String title, UUID draftedBy) {}
