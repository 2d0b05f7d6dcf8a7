package org.luoshi.inspection;

import java.util.UUID;

/** The group is back, the plan and what was found under it are unsealed. */
public record InspectionConcluded(
        UUID planId, UUID matterId, UUID jurisdictionId, String matterTitle, UUID targetUnitId) {}
