package org.luoshi.handling;

/** Where a request for more time stands. */
public enum ExtensionStatus {
    /** 已申请: the office reviews. */
    REQUESTED,
    /** 已审核: a leader decides. */
    REVIEWED,
    /** 同意延期. */
    APPROVED,
    /** 不同意延期. */
    REFUSED
}
