package org.luoshi.matter;

/** What the caller may do with a task now. */
public enum TaskAction {
    ACKNOWLEDGE,
    REPORT_PROGRESS,
    REPORT_COMPLETION,
    ACCEPT_COMPLETION,
    RETURN_COMPLETION
}
