package org.luoshi.watch;

import org.luoshi.platform.ErrorCode;

/** Refusals of the watch list. */
public enum WatchError implements ErrorCode {
    /** No such watched project, or none the caller may see. */
    WATCHED_PROJECT_NOT_FOUND,
    /** No such node, or none the caller may see. */
    WATCH_NODE_NOT_FOUND,
    /** The matter is on the list of that year. */
    ALREADY_WATCHED,
    /** Only a matter that its units are handling is watched. */
    WATCH_MATTER_NOT_UNDER_WAY,
    /** The months of the plan are not in order, leave the year, or the planned percent falls. */
    WATCH_NODES_DISORDERED,
    /** What was to be reached in a month that is over or checked does not change any more. */
    WATCH_NODE_FIXED,
    /** The month has not begun. */
    WATCH_NODE_AHEAD,
    /** It was checked; another check corrects it and says why. */
    WATCH_NODE_CHECKED,
    /** Reached with less than the planned percent. */
    WATCH_FIGURE_TOO_LOW,
    /** The project was released from the list. */
    WATCH_RELEASED,
    /** A node is unchecked or was missed last: no reason to release it. */
    WATCH_NOT_ON_TRACK
}
