package org.luoshi.inspection;

import java.util.UUID;

/** A change of an approved plan waits for its approver. The plan may be sealed: tell only him. */
public record PlanChangeProposed(
        UUID changeId, UUID planId, UUID matterId, UUID jurisdictionId, String matterTitle, UUID approvedBy) {}
