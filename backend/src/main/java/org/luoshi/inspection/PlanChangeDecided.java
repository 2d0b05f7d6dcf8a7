package org.luoshi.inspection;

import java.util.List;
import java.util.UUID;

/**
 * A change of a plan was approved or returned. The plan may be sealed: tell only these.
 *
 * @param concernedIds the group when it holds now, the one who asked in any case
 */
public record PlanChangeDecided(
        UUID changeId,
        UUID planId,
        UUID matterId,
        UUID jurisdictionId,
        String matterTitle,
        List<UUID> concernedIds,
        boolean isApproved) {
    public PlanChangeDecided {
        concernedIds = List.copyOf(concernedIds);
    }
}
