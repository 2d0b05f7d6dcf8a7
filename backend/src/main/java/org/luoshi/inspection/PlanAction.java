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
    /** Part of CONCLUDE today. */
    UNSEAL,
    CONCLUDE
}
