package org.luoshi.mandate;

/** How far a delegation reaches. */
public enum DelegationScope {
    /** 全部督查事项. */
    ALL,
    /** 所列系统. */
    SYSTEMS,
    /** 所列专题. */
    TOPICS
}
