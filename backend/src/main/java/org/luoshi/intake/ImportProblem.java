package org.luoshi.intake;

/** What is to be said about a row. */
public enum ImportProblem {
    TITLE_MISSING(true),
    TEXT_TOO_LONG(true),
    SOURCE_UNKNOWN(true),
    SOURCE_REFERENCE_MISSING(true),
    INSTRUCTION_MISSING(true),
    PLACE_MISSING(true),
    BASIS_MISSING(true),
    DATE_UNREADABLE(true),
    /** 涉密 (decision 11). */
    CLASSIFIED(true),
    /** The same row stands further up in the same file. */
    REPEATED_IN_FILE(true),
    /** The same row came in with an earlier import. */
    IMPORTED_BEFORE(true),
    /** Looks like a matter that is known. */
    LOOKS_LIKE(false),
    LEAD_UNIT_MISSING(false),
    LEAD_UNIT_UNKNOWN(false),
    /** Exactly one unit leads: the others become supporting units (JS-13). */
    SEVERAL_LEAD_UNITS(false),
    SUPPORT_UNIT_UNKNOWN(false),
    DEADLINE_MISSING(false),
    DEADLINE_PAST(false),
    RESPONSIBLE_MISSING(false);

    private final boolean isError;

    ImportProblem(boolean isError) {
        this.isError = isError;
    }

    /** An error keeps the row out; anything else is a remark. */
    public boolean isError() {
        return isError;
    }
}
