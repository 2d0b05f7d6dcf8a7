package org.luoshi.inspection;

/** What a caller may do with a plan now. */
public enum PlanAction {
    /** Submit a returned plan again, by planInspection with the same planId. */
    SUBMIT,
    APPROVE,
    RETURN,
    /** A place in the group is empty by recusal (R733-17). */
    REPLACE_MEMBER,
    CHECK_IN,
    /** 方案变更 (R733-15). */
    PROPOSE_CHANGE,
    APPROVE_CHANGE,
    RETURN_CHANGE,
    /** 解封 now, or at a time that is set. */
    UNSEAL,
    CONCLUDE,
    /** 划定完成等次 of a leader-led inspection, or correct it (BZ-05). */
    GRADE
}
