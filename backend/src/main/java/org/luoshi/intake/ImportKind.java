package org.luoshi.intake;

/** What the rows were read from. */
public enum ImportKind {
    /** 台账表格 (.xlsx). */
    SHEET,
    /** 拆分的文件：政府工作报告、会议纪要. */
    DOCUMENT
}
