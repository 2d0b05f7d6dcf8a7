package org.luoshi.notification;

/** What became of an attempt. */
public enum AttemptOutcome {
    /** The channel has taken it. */
    DELIVERED,
    /** Did not work; tried again later. */
    FAILED,
    /** Did not work and is not tried again. */
    DROPPED
}
