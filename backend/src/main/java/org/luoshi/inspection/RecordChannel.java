package org.luoshi.inspection;

/** Through which a clue came (R733-12). */
public enum RecordChannel {
    /** 信函. */
    LETTER,
    /** 电话. */
    PHONE,
    /** 媒体. */
    MEDIA
}
