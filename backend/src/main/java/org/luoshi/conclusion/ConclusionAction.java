package org.luoshi.conclusion;

/** What may be done with a conclusion now. */
public enum ConclusionAction {
    WRITE,
    SUBMIT,
    SIGN,
    RETURN,
    DELIVER,
    /** 确认收到 by the unit, of the conclusion or of the decision upon its review. */
    CONFIRM_RECEIPT,
    /** 登记送达 by the office. */
    RECORD_RECEIPT,
    /** 起草异议 by the liaison. */
    DRAFT_OBJECTION,
    /** 申请复核 by the head of the unit. */
    REQUEST_REVIEW,
    ASSIGN_REVIEWER,
    DECIDE_REVIEW
}
