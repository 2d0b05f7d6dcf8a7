package org.luoshi.briefing.api;

/** What the caller may do with a 督查专报 now. */
public enum SpecialReportAction {
    EDIT,
    ISSUE,
    WITHDRAW,
    REPLY
}
