package org.luoshi.consequence.api;

/** What the caller may do next about an approved rung. */
public enum ConsequenceAction {
    PREPARE_PUBLICATION,
    RECORD_TALK,
    MAKE_REFERRAL
}
