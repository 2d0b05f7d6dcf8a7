package org.luoshi.briefing;

/** Where a task stands at the end of a quarter (WF-14). */
public enum DispatchResult {
    /** 已完成全年任务目标 */
    YEAR_REACHED,
    /** 按季度计划推进 */
    ON_PLAN,
    /** 未完成季度计划目标 */
    QUARTER_MISSED
}
