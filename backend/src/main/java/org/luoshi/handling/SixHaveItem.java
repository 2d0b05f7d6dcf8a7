package org.luoshi.handling;

/** 六有 (BZ-25). */
public enum SixHaveItem {
    /** 有落实方案. */
    PLAN,
    /** 有具体措施. */
    MEASURES,
    /** 有目标台账. */
    TARGET_LEDGER,
    /** 有责任领导. */
    RESPONSIBLE_LEADER,
    /** 有明确任务. */
    CLEAR_TASK,
    /** 有情况报告. */
    SITUATION_REPORT
}
