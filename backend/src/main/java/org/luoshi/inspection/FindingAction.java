package org.luoshi.inspection;

/** What a caller may do with a finding now. */
public enum FindingAction {
    /** 超出方案范围: before it is approved, nothing may be ordered (R733-15). */
    APPROVE_OUTSIDE,
    /** 不予办理 of the same. */
    DISMISS_OUTSIDE,
    ORDER_RECTIFICATION,
    REPORT_RECTIFICATION,
    VERIFY
}
