package org.luoshi.commendation;

import org.luoshi.platform.ErrorCode;

/** Refusals about commendations. */
public enum CommendationError implements ErrorCode {
    /** No such commendation, or none the caller may see. */
    COMMENDATION_NOT_FOUND,
    /** Not now: it was decided, ended or reported already. */
    COMMENDATION_WRONG_STATUS,
    /** Who proposed it does not approve it. */
    COMMENDATION_OWN_PROPOSAL,
    /** The same unit is commended for the same thing already, or a leader is asked to. */
    COMMENDATION_STANDS,
    /** The finding is a problem. */
    COMMENDATION_NOT_GOOD_PRACTICE,
    /** The plan under which it was found is sealed. */
    COMMENDATION_SEALED,
    /** It was found outside the plan, and nobody has approved that yet (R733-15). */
    COMMENDATION_OUTSIDE_PLAN,
    /** The matter is not closed, was terminated, or the unit was late or has no part in it. */
    COMMENDATION_NOT_IN_TIME
}
