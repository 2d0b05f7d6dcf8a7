package org.luoshi.intake;

/** What may be done with a row. */
public enum ImportRowState {
    /** 可导入. */
    READY,
    /** 疑似重复: may be imported with a reason (JC-09). */
    SIMILAR,
    /** 已经导入过: never imported again. */
    REPEATED,
    /** 有错误: must be put right in the file. */
    INVALID
}
