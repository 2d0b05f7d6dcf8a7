package org.luoshi.inspection;

/** 督查方式 by who goes; the owner stays the office (BZ-28). */
public enum ExecutionMode {
    /** 自行督查. */
    OWN,
    /** 委托部门督查. */
    ENTRUSTED,
    /** 会同有关部门联合督查 (JS-09, WF-05). */
    JOINT
}
