package org.luoshi.inspection;

import java.util.UUID;

/**
 * A plan waits for approval. The plan may be sealed: tell only those who may approve it.
 *
 * @param matterTitle title of the matter
 * @param plannedBy the planner, who may not approve it (four eyes)
 * @param leaderId who leads the group, and may not approve it either
 */
public record InspectionSubmitted(
        UUID planId, UUID matterId, UUID jurisdictionId, String matterTitle, UUID plannedBy, UUID leaderId) {}
