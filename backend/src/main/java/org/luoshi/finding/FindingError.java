package org.luoshi.finding;

import org.luoshi.platform.ErrorCode;

/** Refusals about findings. */
public enum FindingError implements ErrorCode {
    FINDING_NOT_FOUND,
    /** The finding is at another point of its way. */
    FINDING_WRONG_STATUS,
    /** It lies outside its plan: no order before that is approved (R733-15). */
    FINDING_OUTSIDE_PLAN,
    /** Four eyes: who recorded it may not approve that it lies outside the plan. */
    FINDING_SELF_APPROVAL,
    /** More than nine photos in one command. */
    TOO_MANY_PHOTOS,
    /** A finding needs its position, or the reason why there is none. */
    POSITION_OR_REASON_REQUIRED,
    /** Not every photo of the unit's report has arrived: nothing can be passed on it. */
    EVIDENCE_INCOMPLETE,
    /** The matter was struck off in the meantime. */
    MATTER_CLOSED
}
