package org.luoshi.mandate;

/** Where a designation stands; its end is a matter of its term. */
public enum DesignationStatus {
    /** Waits for LEADER or CHIEF. */
    PROPOSED,
    /** Holds from its first to its last day. */
    APPROVED,
    /** Taken back, or not approved. */
    REVOKED
}
