package org.luoshi.briefing;

import org.luoshi.platform.ErrorCode;

/** Refusals about slips, dispatches and archives. */
public enum BriefingError implements ErrorCode {
    /** No such slip, or none the caller may see. */
    SLIP_NOT_FOUND,
    /** The matter or task is not in the state to which this slip is bound; details hold the reason. */
    SLIP_WRONG_STATE,
    /** Only what is struck off is archived. */
    ARCHIVE_NOT_CLOSED
}
