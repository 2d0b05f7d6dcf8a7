package org.luoshi.matter;

import org.luoshi.platform.ErrorCode;

/** Refusals about matters and tasks. */
public enum MatterError implements ErrorCode {
    MATTER_NOT_FOUND,
    /** The seven steps are in another place. */
    MATTER_WRONG_STEP,
    /** Something that JS-13 or R733-11 asks for is missing; details name it. */
    MATTER_INCOMPLETE,
    /** A proposal is approved by the chief, or by a leader with a delegation on record (decision 1). */
    APPROVAL_NEEDS_CHIEF,
    /** What a meeting of the level above decided is initiated by a leader of the government (BZ-16). */
    APPROVAL_NEEDS_GOVERNMENT,
    /** The proposal would be due after the day on which the level above wants the report (BZ-15); details name both. */
    DEADLINE_AFTER_UPWARD,
    /** Who is to supervise needs an authorisation or a designation that is not there (CT-02, decision 2); details say which. */
    ROUTE_NOT_ALLOWED,
    /** Something is still open; details hold the list. */
    MATTER_NOT_CLOSABLE,
    /** Classified matters (涉密) may not be entered. */
    CLASSIFIED_REFUSED,
    /** Special supervision asks for three responsible slots per unit (BZ-12); details name the empty ones. */
    RESPONSIBLES_MISSING,
    /** Too many saved views of the ledger. */
    TOO_MANY_VIEWS,
    TASK_NOT_FOUND,
    /** No such suspension or termination, or none the caller may see. */
    HALT_NOT_FOUND,
    /** It is decided, or cannot be resumed. */
    HALT_WRONG_STATE,
    /** Whoever asks for a suspension or termination does not decide it. */
    HALT_SAME_HAND,
    TASK_WRONG_STATUS,
    /** Special supervision is reported by a formal document with number, date and stamped scan (BZ-13). */
    FORMAL_DOCUMENT_REQUIRED,
    /** The stamped scan of a formal document was announced and has not arrived; details name the files (BZ-13). */
    SCAN_NOT_HELD
}
