package org.luoshi.matter;

/** Where a unit stands with its task. */
public enum TaskStatus {
    /** 已下达: not yet signed for. */
    ISSUED,
    /** 已签收 */
    ACKNOWLEDGED,
    /** 办理中: at least one progress report. */
    IN_PROGRESS,
    /** 已报办结: waits for the office. */
    COMPLETION_REPORTED,
    /** 办结审核通过 */
    ACCEPTED,
    /** 已销号 */
    CLOSED,
    /** 退回: the unit says it is not its own. */
    SENT_BACK,
    /** 中止 */
    SUSPENDED,
    /** 终止 */
    TERMINATED
}
