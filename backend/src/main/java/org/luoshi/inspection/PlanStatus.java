package org.luoshi.inspection;

/** Where a plan stands. */
public enum PlanStatus {
    /** Returned to its planner. */
    DRAFT,
    /** Waits for approval: no inspection without an approved plan (R733-15). */
    SUBMITTED,
    /** The group may go. */
    APPROVED,
    /** The group is back; nothing is sealed any more. */
    CONCLUDED
}
