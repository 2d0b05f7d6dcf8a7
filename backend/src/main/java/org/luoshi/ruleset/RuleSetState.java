package org.luoshi.ruleset;

/** Where a version stands today. */
public enum RuleSetState {
    /** 尚未施行: matters opened from its day on will keep it. */
    COMING,
    /** 施行中: matters opened today keep it. */
    IN_FORCE,
    /** 已被替代: only matters opened under it keep it. */
    FOLLOWED,
    /** 已撤回 before its day: no matter was ever opened under it. */
    WITHDRAWN
}
