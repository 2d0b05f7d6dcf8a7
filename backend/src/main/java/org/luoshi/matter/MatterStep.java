package org.luoshi.matter;

/** 七步 (JC-08), in this order, none skipped. */
public enum MatterStep {
    /** 督查收件登记 */
    REGISTERED,
    /** 拟定督办意见: waits for the director. */
    PROPOSED,
    /** 督查立项审批: approved and numbered. */
    INITIATED,
    /** 督查办法确认: task notices are out, units are at work. */
    METHOD_CONFIRMED,
    /** 督查办结报告: every task is accepted. */
    COMPLETED,
    /** 反馈督查结果: the result went to the leader who gave the order. */
    FED_BACK,
    /** 结果归档运用: struck off the ledger (销号). */
    ARCHIVED
}
