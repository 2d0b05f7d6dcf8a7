package org.luoshi.consequence;

/** How far a 责令改正 is. What the unit does about it is its task's. */
public enum CorrectionStatus {
    /** 待签发. */
    DRAFTED,
    /** 已退回: the office may draft another. */
    RETURNED,
    /** 已签发: the unit has it as a task. */
    ISSUED
}
