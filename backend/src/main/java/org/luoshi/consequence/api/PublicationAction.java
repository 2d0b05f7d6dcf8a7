package org.luoshi.consequence.api;

/** What the caller may do next with a publication. */
public enum PublicationAction {
    DECIDE,
    RECORD,
    WITHDRAW
}
