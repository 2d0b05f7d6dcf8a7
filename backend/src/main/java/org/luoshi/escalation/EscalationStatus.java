package org.luoshi.escalation;

/** What became of a proposal. */
public enum EscalationStatus {
    /** Waits for a leader. */
    PROPOSED,
    /** 同意: the unit is told. */
    APPROVED,
    /** 退回: nothing happens to the unit. */
    RETURNED,
    /** 降级: the next lower rung instead. */
    DOWNGRADED
}
