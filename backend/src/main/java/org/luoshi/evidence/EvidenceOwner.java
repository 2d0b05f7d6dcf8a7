package org.luoshi.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a photo belongs to. */
public record EvidenceOwner(
        UUID jurisdictionId,
        UUID matterId,
        @Nullable UUID planId,
        UUID findingId,
        @Nullable UUID rectificationId,
        EvidencePurpose purpose) {}
