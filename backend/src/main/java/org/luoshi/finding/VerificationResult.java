package org.luoshi.finding;

/** What the inspector says about the unit's report. */
public enum VerificationResult {
    /** 通过. */
    PASSED,
    /** 不通过: the unit goes on. */
    FAILED
}
