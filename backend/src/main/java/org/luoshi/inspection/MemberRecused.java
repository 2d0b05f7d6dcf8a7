package org.luoshi.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group had to keep away; his place is empty. The plan may be sealed: tell only its planner and its approver.
 *
 * @param officerId who keeps away, and must not hear more of it
 * @param approvedBy null while it waits for approval
 */
public record MemberRecused(
        UUID planId,
        UUID matterId,
        UUID jurisdictionId,
        String matterTitle,
        UUID officerId,
        UUID plannedBy,
        @Nullable UUID approvedBy) {}
