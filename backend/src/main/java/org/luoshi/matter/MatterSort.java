package org.luoshi.matter;

/** Order of the ledger. */
public enum MatterSort {
    /** The newest activity first. */
    LAST_ACTIVITY,
    /** The next due first, without a deadline last. */
    DUE_ON,
    /** Red first, the longest red before others; then yellow, green, grey. */
    LAMP,
    /** The newest number first, not yet initiated last. */
    NUMBER
}
