package org.luoshi.roster;

/** Why somebody may not be chosen for a group; the first that applies is told. */
public enum SelectionBlock {
    /** 应当回避 (R733-17). */
    RECUSED(RosterError.RECUSAL_REQUIRED),
    /** 不在库. */
    NOT_ON_ROSTER(RosterError.NOT_ON_ROSTER),
    /** 聘期未覆盖督查时间. */
    TERM_OVER(RosterError.ROSTER_TERM_OVER),
    /** 一年内没有培训记录. */
    UNTRAINED(RosterError.ROSTER_UNTRAINED);

    private final RosterError error;

    SelectionBlock(RosterError error) {
        this.error = error;
    }

    /** With which code such a choice is refused. */
    RosterError error() {
        return error;
    }
}
