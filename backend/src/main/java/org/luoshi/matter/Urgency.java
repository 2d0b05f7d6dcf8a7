package org.luoshi.matter;

/** 紧急程度. */
public enum Urgency {
    /** 特急 */
    CRITICAL,
    /** 急件 */
    URGENT,
    /** 平件 */
    NORMAL
}
