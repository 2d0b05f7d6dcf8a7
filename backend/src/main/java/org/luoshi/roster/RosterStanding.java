package org.luoshi.roster;

/** Where a membership stands on a day; derived, never stored. */
public enum RosterStanding {
    /** 在库: within its term. */
    IN_TERM,
    /** 即将到期: the last thirty days of its term. */
    ENDING,
    /** 未到或已过聘期: outside its term. */
    LAPSED,
    /** 已出库. */
    DISMISSED
}
