package org.luoshi.consequence;

/** How far a publication is. */
public enum PublicationStatus {
    /** 待批准: the redacted text waits for a leader. */
    PREPARED,
    /** 已退回: it is to be redacted again. */
    RETURNED,
    /** 已批准: it may go out. */
    APPROVED,
    /** 已发布. */
    PUBLISHED,
    /** 已撤回. */
    WITHDRAWN
}
