package org.luoshi.matter;

/** 中止或终止. */
public enum HaltKind {
    /** 中止: rests, and may be resumed. */
    SUSPEND,
    /** 终止: ends without being done. */
    TERMINATE
}
