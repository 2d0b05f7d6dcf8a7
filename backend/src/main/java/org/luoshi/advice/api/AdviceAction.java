package org.luoshi.advice.api;

/** What the caller may do next with a 规范性文件建议. */
public enum AdviceAction {
    /** 报送 or 退回. */
    REVIEW,
    /** 采纳 or 不采纳. */
    DECIDE,
    /** 登记办理结果. */
    SETTLE
}
