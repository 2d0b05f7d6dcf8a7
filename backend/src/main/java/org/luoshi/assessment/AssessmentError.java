package org.luoshi.assessment;

import org.luoshi.platform.ErrorCode;

/** Refusals about scores. */
public enum AssessmentError implements ErrorCode {
    /** No such entry, or not the caller's to see. */
    SCORE_ENTRY_NOT_FOUND,
    /** The time to ask about it is over, or it is taken back. */
    SCORE_ENTRY_FINAL,
    /** It was asked about before. */
    SCORE_QUESTION_ASKED,
    /** No open question about this entry. */
    SCORE_QUESTION_NOT_OPEN,
    /** Who entered it does not decide about it. */
    SCORE_OWN_ENTRY,
    /** Comes from events, not from hands. */
    SCORE_KIND_AUTOMATIC,
    /** A version begins today or later, and after the one before. */
    SCORE_RULES_TOO_EARLY
}
