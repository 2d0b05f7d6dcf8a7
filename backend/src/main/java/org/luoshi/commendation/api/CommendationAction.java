package org.luoshi.commendation.api;

/** What the caller may do next with a commendation. */
public enum CommendationAction {
    DECIDE,
    WITHDRAW,
    REVOKE
}
