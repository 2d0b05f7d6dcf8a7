package org.luoshi.handling;

/** The arbiter's decision on a send-back. */
public enum SendBackRuling {
    /** 退办成立: the office finds another unit. */
    UPHELD,
    /** 退办不成立: the unit must acknowledge. */
    REFUSED
}
