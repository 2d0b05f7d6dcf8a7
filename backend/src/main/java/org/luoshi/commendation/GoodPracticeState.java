package org.luoshi.commendation;

/** How far a good practice has come. */
public enum GoodPracticeState {
    /** 未提请: nobody has proposed to commend the unit, or it was returned, withdrawn or revoked. */
    OPEN,
    /** 待审批. */
    PROPOSED,
    /** 已表扬: approved, in no report yet. */
    COMMENDED,
    /** 已通报. */
    REPORTED
}
