package org.luoshi.briefing;

/** How far a 督查专报 is. */
public enum SpecialReportStatus {
    /** 草稿: with the office. */
    DRAFT,
    /** 已签发: numbered, with the leaders; it does not change any more. */
    ISSUED,
    /** 已撤销 as a draft: what stood in it waits again. */
    WITHDRAWN
}
