package org.luoshi.matter;

/** What is still open of a matter. */
public enum CloseBlockerCode {
    TASK_NOT_ACCEPTED,
    /** 中止: rests, neither done nor ended. */
    TASK_SUSPENDED,
    /** 中止、终止待审批. */
    HALT_UNDECIDED,
    /** 领导批示件没有督办通知 (BZ-06). */
    NOTICE_MISSING,
    FINDING_NOT_VERIFIED,
    ESCALATION_UNDECIDED,
    RESULT_NOT_FED_BACK,
    INSPECTION_NOT_CONCLUDED,
    /** 督查结论复核中 (R733-17). */
    CONCLUSION_IN_REVIEW,
    STEP_NOT_REACHED
}
