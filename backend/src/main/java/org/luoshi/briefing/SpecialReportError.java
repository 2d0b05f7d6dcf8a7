package org.luoshi.briefing;

import org.luoshi.platform.ErrorCode;

/** Refusals about 督查专报. */
public enum SpecialReportError implements ErrorCode {
    /** No such report, or none the caller may see or answer. */
    SPECIAL_REPORT_NOT_FOUND,
    /** Not now: it was issued or withdrawn already. */
    SPECIAL_REPORT_WRONG_STATUS,
    /** Who wrote in it does not issue it. */
    SPECIAL_REPORT_OWN_DRAFT,
    /** It holds no item, or goes to nobody. */
    SPECIAL_REPORT_EMPTY,
    /** It holds as many items as it may; the details name the limit. */
    SPECIAL_REPORT_FULL,
    /** What is to be reported does not wait any more: it was withdrawn, reopened, waived, or stands in another report. */
    REPORT_CAUSE_GONE,
    /** What a leader has approved is reported or withdrawn, not waived. */
    REPORT_CAUSE_APPROVED,
    /** The leader has answered. */
    SPECIAL_REPORT_REPLIED
}
