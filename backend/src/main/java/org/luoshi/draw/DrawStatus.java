package org.luoshi.draw;

/** How far a draw is; it only goes forward. */
public enum DrawStatus {
    /** 已承诺: the hash of the secret is published. */
    OPENED,
    /** 名单已冻结: so is the roster's. */
    FROZEN,
    /** 已抽取: the secret is out. */
    DRAWN
}
