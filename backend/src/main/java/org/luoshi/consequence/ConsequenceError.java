package org.luoshi.consequence;

import org.luoshi.platform.ErrorCode;

/** Refusals about what follows an approval. */
public enum ConsequenceError implements ErrorCode {
    /** No leader has approved this rung, or it is another one. */
    CONSEQUENCE_NOT_APPROVED,
    /** No such publication, or none the caller may see. */
    PUBLICATION_NOT_FOUND,
    /** Not now: it was decided, published or withdrawn already. */
    PUBLICATION_WRONG_STATUS,
    /** Who wrote the text does not approve it. */
    PUBLICATION_OWN_TEXT,
    /** The text still holds what must not be published; the details name the kinds. */
    REDACTION_NEEDED,
    /** The talk has its record. */
    TALK_RECORDED,
    /** No such correction order, or none the caller may see. */
    CORRECTION_NOT_FOUND,
    /** Not now: it was issued or returned already. */
    CORRECTION_WRONG_STATUS,
    /** Who drafted it does not issue it. */
    CORRECTION_OWN_DRAFT,
    /** Its day has passed while it waited: it is to be drafted anew. */
    CORRECTION_TOO_LATE,
    /** No such referral, or none the caller must know of. */
    REFERRAL_NOT_FOUND,
    /** The clue was referred already. */
    REFERRAL_MADE,
    /** Its receipt or its result is recorded already, or comes too early. */
    REFERRAL_WRONG_STATUS
}
