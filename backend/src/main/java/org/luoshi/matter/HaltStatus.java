package org.luoshi.matter;

/** Where a halt stands. */
public enum HaltStatus {
    /** 待审批 */
    REQUESTED,
    /** 已批准 */
    APPROVED,
    /** 未批准 */
    REFUSED,
    /** 已恢复办理 */
    RESUMED
}
