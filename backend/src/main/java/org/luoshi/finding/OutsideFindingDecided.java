package org.luoshi.finding;

import java.util.UUID;

/** A finding outside the plan may be acted upon, or was dismissed: who recorded it hears of it. */
public record OutsideFindingDecided(UUID findingId, UUID matterId, String matterTitle, UUID recordedBy) {}
