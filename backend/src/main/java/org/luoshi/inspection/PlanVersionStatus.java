package org.luoshi.inspection;

/** Where a version of a plan stands. */
public enum PlanVersionStatus {
    /** Asked for; the plan in force still holds (R733-15). */
    PROPOSED,
    /** What the group works by. */
    IN_FORCE,
    /** Was in force until the next one was approved. */
    REPLACED,
    /** 退回: never came into force. */
    RETURNED
}
