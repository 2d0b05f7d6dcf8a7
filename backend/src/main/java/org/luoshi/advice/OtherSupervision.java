package org.luoshi.advice;

/** Supervision that 政府督查 works together with (R733-22). */
public enum OtherSupervision {
    /** 行政执法监督. */
    LAW_ENFORCEMENT,
    /** 备案审查监督. */
    FILING_REVIEW
}
