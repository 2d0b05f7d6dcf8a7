package org.luoshi.ruleset;

/** What a number of the rules counts. */
public enum RuleUnit {
    /** 工作日. */
    WORKING_DAYS,
    /** 自然日. */
    CALENDAR_DAYS,
    /** 个月. */
    MONTHS,
    /** 百分点. */
    PERCENTAGE_POINTS,
    /** 时, Asia/Shanghai. */
    HOUR,
    /** 分钟. */
    MINUTES,
    /** 次. */
    TIMES,
    /** 级 of the ladder (D.7.5). */
    RUNG,
    /** 每月次数. */
    TIMES_A_MONTH
}
