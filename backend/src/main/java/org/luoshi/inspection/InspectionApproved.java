package org.luoshi.inspection;

import java.util.List;
import java.util.UUID;

/**
 * A plan was approved; its group goes. The plan may be sealed: tell only the group and the planner.
 *
 * @param memberIds officers of the group, the leader among them
 */
public record InspectionApproved(
        UUID planId, UUID matterId, UUID jurisdictionId, String matterTitle, UUID plannedBy, List<UUID> memberIds) {
    public InspectionApproved {
        memberIds = List.copyOf(memberIds);
    }
}
