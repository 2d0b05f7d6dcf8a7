package org.luoshi.burden;

/** Where an annual plan stands. */
public enum AnnualPlanStatus {
    /** Returned to the office. */
    DRAFT,
    /** Waits for a leader. */
    SUBMITTED,
    /** Fixed for the year; what lies outside is reported case by case. */
    APPROVED
}
