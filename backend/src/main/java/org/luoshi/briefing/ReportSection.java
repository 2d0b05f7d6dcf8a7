package org.luoshi.briefing;

/** Under what heading an item stands in a 督查专报 (JS-18), in this order. */
public enum ReportSection {
    /** 推广: what was done well. */
    PROMOTION,
    /** 整改: criticism. */
    RECTIFICATION,
    /** 办理结果 (CT-12). */
    RESULT
}
