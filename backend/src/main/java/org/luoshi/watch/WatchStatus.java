package org.luoshi.watch;

/** Where a watched project stands. */
public enum WatchStatus {
    /** 观察中. */
    WATCHING,
    /** 达标退出. */
    RELEASED,
    /** 转问责: an accountability proposal of a person waits for a leader or was approved; units see 观察中 (R733-23). */
    ACCOUNTABILITY
}
