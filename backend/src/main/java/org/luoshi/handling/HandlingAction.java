package org.luoshi.handling;

/** What the caller may do now with what hangs on a task. */
public enum HandlingAction {
    /** 退办. */
    SEND_BACK,
    /** 裁定退办. */
    DECIDE_SEND_BACK,
    /** 改派. */
    REASSIGN,
    /** 申请延期. */
    REQUEST_EXTENSION,
    /** 审核延期. */
    REVIEW_EXTENSION,
    /** 审批延期. */
    DECIDE_EXTENSION,
    /** 报请协调. */
    ASK_FOR_HELP,
    /** 答复协调. */
    ANSWER_HELP,
    /** 倒排工期. */
    PLAN_MILESTONES,
    /** 填报六有. */
    PROVE_SIX_HAVES,
    /** 签发报告. */
    RELEASE_REPORT,
    /** 分派. */
    ALLOCATE
}
