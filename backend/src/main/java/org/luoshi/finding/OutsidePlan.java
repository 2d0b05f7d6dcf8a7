package org.luoshi.finding;

/** Why a finding lies outside the plan under which it was made (R733-15). */
public enum OutsidePlan {
    /** Its responsible unit is neither the plan's target nor subordinate to it. */
    UNIT,
    /** It was recorded before the plan began or after it ended. */
    TERM,
    /** The inspector marked it: 超出方案范围. */
    MARKED
}
