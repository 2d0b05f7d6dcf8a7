package org.luoshi.indicator;

import org.luoshi.platform.ErrorCode;

/** Refusals about indicators, their months and the screens. */
public enum IndicatorError implements ErrorCode {
    /** No such indicator of the year, or none the caller may see. */
    INDICATOR_NOT_FOUND,
    /** A month of the year is published: name, measure and order stay, targets change with a reason. */
    INDICATORS_FIXED,
    /** A draft of the year waits: it is published or returned first, since it holds the targets it was written by. */
    INDICATORS_AWAIT_MONTH,
    /** The year has no indicators yet. */
    INDICATORS_UNDEFINED,
    /** No such month, none the caller may see, or it was written anew since. */
    INDICATOR_MONTH_NOT_FOUND,
    /** The month has not begun. */
    INDICATOR_MONTH_AHEAD,
    /** A unit with a target has no value. */
    INDICATOR_MONTH_INCOMPLETE,
    /** Not now: it was published or returned already. */
    INDICATOR_MONTH_WRONG_STATE,
    /** Who wrote the values does not decide about them. */
    INDICATOR_MONTH_OWN_VALUES,
    /** No such screen, or none the caller may see. */
    LOBBY_DISPLAY_NOT_FOUND,
    /** The screen was closed already. */
    LOBBY_DISPLAY_CLOSED
}
