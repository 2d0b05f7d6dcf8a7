package org.luoshi.matter;

/** 立项依据 (R733-11): without one no matter is initiated. */
public enum LegalBasis {
    /** 政府决定 */
    GOVERNMENT_DECISION,
    /** 行政首长指令 */
    CHIEF_ORDER,
    /** 督查建议经行政首长批准 */
    APPROVED_PROPOSAL
}
