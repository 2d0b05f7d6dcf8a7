package org.luoshi.organization;

import org.luoshi.platform.ErrorCode;

/** Refusals about people and units. */
public enum OrganizationError implements ErrorCode {
    /** No such unit in the caller's jurisdiction. */
    UNIT_NOT_FOUND,
    /** No such officer in the caller's jurisdiction. */
    OFFICER_NOT_FOUND,
    /** A unit lacks office, deputy director or liaison officer (BZ-26, BZ-27); details name them. */
    UNIT_NOT_READY,
    /** No such absence, or it is over. */
    ABSENCE_NOT_FOUND
}
