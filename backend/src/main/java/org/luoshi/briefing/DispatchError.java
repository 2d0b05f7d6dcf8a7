package org.luoshi.briefing;

import org.luoshi.platform.ErrorCode;

/** Refusals about dispatches. */
public enum DispatchError implements ErrorCode {
    /** No such dispatch, or none the caller may see. */
    DISPATCH_NOT_FOUND,
    /** It is closed already. */
    DISPATCH_CLOSED,
    /** No open task belongs to the group. */
    DISPATCH_EMPTY,
    /** The same group is being asked already (decision 12). */
    DISPATCH_RUNNING
}
