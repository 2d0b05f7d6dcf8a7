package org.luoshi.burden;

/** The five kinds of supervision (R733-14). */
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
    CLUE
}
