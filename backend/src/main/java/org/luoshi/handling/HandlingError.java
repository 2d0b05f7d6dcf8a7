package org.luoshi.handling;

import org.luoshi.platform.ErrorCode;

/** Refusals of the handling of tasks. */
enum HandlingError implements ErrorCode {
    /** The days in which a task may be sent back are over. */
    SEND_BACK_TOO_LATE,
    /** A task is sent back once, and the arbiter decides once. */
    SEND_BACK_DECIDED,
    SEND_BACK_NOT_FOUND,
    /** An extension is asked for before the deadline (JS-17). */
    EXTENSION_TOO_LATE,
    /** The new date is not later than the deadline. */
    EXTENSION_NOT_LATER,
    /** Another request is still open. */
    EXTENSION_OPEN,
    EXTENSION_NOT_FOUND,
    EXTENSION_WRONG_STATUS,
    /** The two decisions are made by two people. */
    EXTENSION_SAME_PERSON,
    /** The director decides short ones only. */
    EXTENSION_NEEDS_LEADER,
    /** Help is asked for before the deadline (CT-08). */
    HELP_TOO_LATE,
    /** The special meeting comes after the leader's answer (CT-08). */
    HELP_RUNG_SKIPPED,
    /** That rung has been asked already. */
    HELP_ASKED,
    HELP_NOT_FOUND,
    HELP_ANSWERED,
    /** Milestones rise in day and percent, inside the term. */
    MILESTONES_DISORDERED,
    /** A milestone whose day has passed stays as it is. */
    MILESTONE_PASSED,
    /** After the deadline the plan is not changed any more. */
    MILESTONES_TOO_LATE,
    /** Special supervision needs all six haves before completion (BZ-25); details name what is missing. */
    SIX_HAVES_INCOMPLETE,
    DRAFT_NOT_FOUND,
    DRAFT_WRONG_STATUS,
    /** Another report of that kind waits for its release. */
    DRAFT_WAITING,
    /** Only the unit's head, or who stands in for him, releases (JS-05). */
    NOT_UNIT_HEAD,
    ALLOCATION_NOT_FOUND,
    /** The inner date is later than the task's. */
    ALLOCATION_TOO_LATE,
    ALREADY_LISTED,
    NOT_LISTED
}
