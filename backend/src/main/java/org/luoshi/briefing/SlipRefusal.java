package org.luoshi.briefing;

/** Why a slip may not be issued now. */
public enum SlipRefusal {
    /** 事项不在办理中 */
    MATTER_NOT_UNDER_WAY,
    /** 任务已报办结或已了结 */
    TASK_NOT_WITH_UNIT,
    /** 任务通知单已下达 */
    NOTICE_ALREADY_OUT,
    /** 进度没有滞后 */
    NOT_LAGGING,
    /** 只有一个单位在办 */
    ONE_UNIT_ONLY,
    /** 事项没有销号 */
    MATTER_NOT_CLOSED
}
