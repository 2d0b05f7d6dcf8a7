package org.luoshi.finding;

/** What sort of finding it is. */
public enum FindingKind {
    /** 问题: must be put right and verified. */
    PROBLEM,
    /** 典型经验: worth telling others; asks for nothing. */
    GOOD_PRACTICE
}
