package org.luoshi.intake;

import org.luoshi.platform.ErrorCode;

/** Refusals at the door. */
public enum IntakeError implements ErrorCode {
    IMPORT_NOT_FOUND,
    /** It was committed or discarded before. */
    IMPORT_CLOSED,
    /** More rows than one import takes. */
    IMPORT_TOO_LARGE,
    /** A selected row has errors, was imported before, or does not exist; details name it. */
    IMPORT_ROW_NOT_READY,
    /** Look-alikes of known matters are among the rows, and nobody said why they are to come in (JC-09). */
    DUPLICATE_UNDECIDED
}
