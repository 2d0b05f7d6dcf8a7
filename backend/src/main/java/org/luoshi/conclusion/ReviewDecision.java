package org.luoshi.conclusion;

/** 复核决定. */
public enum ReviewDecision {
    /** 维持. */
    UPHOLD,
    /** 变更: a new version of the statements holds. */
    REVISE,
    /** 撤销. */
    WITHDRAW
}
