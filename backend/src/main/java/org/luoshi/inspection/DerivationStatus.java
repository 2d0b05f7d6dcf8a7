package org.luoshi.inspection;

/** Where a derived matter stands. */
public enum DerivationStatus {
    /** Waits for the office. */
    PROPOSED,
    /** 已登记: the matter is there. */
    REGISTERED,
    /** 不予登记, with the reason. */
    DECLINED
}
