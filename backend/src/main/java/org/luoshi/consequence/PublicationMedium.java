package org.luoshi.consequence;

/** Where criticism is published (row 90, CT-19, BZ-34, JS-10). */
public enum PublicationMedium {
    /** 报纸. */
    NEWSPAPER,
    /** 电台. */
    RADIO,
    /** 电视台. */
    TELEVISION,
    /** 网络. */
    WEB,
    /** 内部: not outside the administration. */
    INTERNAL
}
