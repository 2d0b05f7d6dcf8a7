package org.luoshi.inspection;

/** 督查方式: the eight lawful ones; a plan names those that its group may use (R733-12). */
public enum InspectionMethod {
    /** 要求督查对象自查、说明情况. */
    SELF_REVIEW,
    /** 听取督查对象汇报. */
    REPORT,
    /** 开展检查、访谈、暗访. */
    CHECK,
    /** 组织座谈、听证、统计、评估. */
    MEETING,
    /** 调阅、复制有关资料. */
    DOCUMENTS,
    /** 通过信函、电话、媒体等渠道收集线索. */
    CLUES,
    /** 约谈督查对象负责人或者相关责任人. */
    TALK,
    /** 运用现代信息技术手段开展“互联网+督查”. */
    INTERNET
}
