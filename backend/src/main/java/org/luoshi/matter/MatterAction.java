package org.luoshi.matter;

/** What the caller may do with a matter now. */
public enum MatterAction {
    PROPOSE,
    INITIATE,
    RETURN_INITIATION,
    REJECT_INITIATION,
    CONFIRM_METHOD,
    FEED_BACK,
    CLOSE,
    PLAN_INSPECTION,
    PROPOSE_ESCALATION,
    /** 申请中止或终止 */
    REQUEST_HALT,
    /** 重开 */
    REOPEN
}
