package org.luoshi.burden;

/** Kinds of supervision: the five of R733-14, and what may follow or prepare them. */
public enum InspectionKind {
    /** 综合督查. */
    COMPREHENSIVE,
    /** 专项督查. */
    SPECIAL,
    /** 事件调查. */
    INCIDENT,
    /** 日常督办. */
    DAILY,
    /** 线索核查. */
    CLUE,
    /** 回头看. */
    FOLLOW_UP,
    /** 调研 (R733-20, BZ-08). */
    RESEARCH
}
