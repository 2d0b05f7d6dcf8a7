package org.luoshi.roster;

/** As what somebody was invited (JS-09, CT-04). */
public enum Invitation {
    /** 人大代表. */
    DEPUTY,
    /** 政协委员. */
    CPPCC_MEMBER,
    /** 专家. */
    EXPERT,
    /** 新闻媒体. */
    MEDIA
}
