package org.luoshi.watch;

/** What the check of a month found. */
public enum NodeResult {
    /** 达标. */
    REACHED,
    /** 未达标. */
    MISSED
}
