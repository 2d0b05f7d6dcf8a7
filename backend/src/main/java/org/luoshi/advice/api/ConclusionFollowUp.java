package org.luoshi.advice.api;

/** What the caller may build on a conclusion. */
public enum ConclusionFollowUp {
    /** 拟规范性文件建议 (R733-19). */
    ADVISE_ON_DOCUMENT,
    /** 登记衔接移送 (R733-22). */
    HAND_OVER
}
