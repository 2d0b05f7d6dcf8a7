package org.luoshi.ruleset;

/** What a number of the rules is about; the screen shows them so. */
public enum RuleGroup {
    /** 时限: how long a class of matter has. */
    CLOCKS,
    /** 灯: when it turns yellow or red. */
    LAMPS,
    /** 提醒: when a unit is reminded, and when it is left in peace. */
    REMINDERS,
    /** 升级: when notices go out and criticism is proposed. */
    LADDER,
    /** 整改: how long an order to rectify gives. */
    RECTIFICATION,
    /** 减负: how often a unit may be visited, noticed and asked in a month. */
    BURDEN
}
