package org.luoshi.matter;

/** 核验方式: how the office made sure that a task is done, before it accepts (row 78). */
public enum VerificationMethod {
    /** 书面核验 */
    PAPER,
    /** 现场核验 */
    ON_SITE
}
