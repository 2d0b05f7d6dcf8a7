package org.luoshi.watch;

/** How a node stands today; derived by {@link NodePolicy}. */
public enum NodeState {
    /** Its month is still to come. */
    AHEAD,
    /** 待核查: its month runs. */
    DUE,
    /** 达标. */
    REACHED,
    /** 未达标: red. */
    MISSED,
    /** 到期未核查: its month is over and nobody has checked it; red as if it were missed. */
    UNCHECKED,
    /** 不再核查: the project was released or the matter struck off before its month. */
    ENDED;

    public boolean isRed() {
        return this == MISSED || this == UNCHECKED;
    }
}
