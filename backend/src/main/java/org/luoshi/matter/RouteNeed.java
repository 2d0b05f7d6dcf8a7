package org.luoshi.matter;

/** What must be on record before a way of supervising is chosen (CT-02, decision 2). */
public enum RouteNeed {
    NONE,
    /** 领导授权或批示. */
    AUTHORISATION,
    /** 指定 of the department that is to supervise (R733-07). */
    DESIGNATION
}
