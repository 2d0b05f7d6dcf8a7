package org.luoshi.inspection;

/** What a caller may do with a finding now. */
public enum FindingAction {
    ORDER_RECTIFICATION,
    REPORT_RECTIFICATION,
    VERIFY
}
