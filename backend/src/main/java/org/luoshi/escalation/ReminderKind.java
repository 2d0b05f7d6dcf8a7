package org.luoshi.escalation;

/** What a unit is reminded of. */
public enum ReminderKind {
    /** 临期. */
    DUE_SOON,
    /** 超期. */
    OVERDUE,
    /** 逾期未签收 (JC-07). */
    UNSIGNED
}
