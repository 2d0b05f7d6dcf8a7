package org.luoshi.handling;

/** Where a draft stands in its unit. */
public enum DraftStatus {
    /** 待签发. */
    WAITING,
    /** 已签发. */
    RELEASED,
    /** 退回修改. */
    RETURNED
}
