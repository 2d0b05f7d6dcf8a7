package org.luoshi.conclusion;

/** Where a conclusion is on its way. */
public enum ConclusionStatus {
    /** 起草: with the inspection group, seen by it and the auditor alone. */
    DRAFTED,
    /** 待签发: waits for an officer who is not of the group. */
    SUBMITTED,
    /** 退回修改: with the group again, with the reason. */
    RETURNED,
    /** 已签发: numbered, not yet with the unit. */
    SIGNED,
    /** 已送达: with the unit; its 30 days begin with the receipt. */
    DELIVERED,
    /** 复核中: the unit objected in time. */
    UNDER_REVIEW,
    /** 复核维持. */
    UPHELD,
    /** 复核变更: a new version holds, the old one stays readable. */
    REVISED,
    /** 复核撤销. */
    WITHDRAWN,
    /** 已生效: nobody objected in time. */
    FINAL
}
