package org.luoshi.handling;

/** What is reported. */
public enum ReportKind {
    /** 进展反馈. */
    PROGRESS,
    /** 办结报告. */
    COMPLETION
}
