package org.luoshi.mandate;

import org.luoshi.platform.ErrorCode;

/** Refusals about delegations and designations. */
public enum MandateError implements ErrorCode {
    /** No such designation, or none the caller may see. */
    DESIGNATION_NOT_FOUND,
    /** It is approved or revoked already. */
    DESIGNATION_WRONG_STATUS,
    /** Four eyes: who made it may not approve it. */
    DESIGNATION_SELF_APPROVAL,
    /** A department supervises, and none of its designations covers this matter on that day (R733-07); details name it. */
    DESIGNATION_REQUIRED,
    /** The matter it should be for does not exist, or the caller may not see it. */
    DESIGNATION_MATTER_UNKNOWN,
    /** No such delegation, or none the caller may see. */
    DELEGATION_NOT_FOUND,
    /** It was revoked before. */
    DELEGATION_REVOKED,
    /** Only a deputy leader (LEADER) is delegated to. */
    DELEGATION_NOT_TO_LEADER
}
