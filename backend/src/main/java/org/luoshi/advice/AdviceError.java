package org.luoshi.advice;

import org.luoshi.platform.ErrorCode;

/** Refusals about what is advised and handed over on the ground of a conclusion. */
public enum AdviceError implements ErrorCode {
    /** No such advice, or none the caller may see. */
    ADVICE_NOT_FOUND,
    /** Not now: it was reviewed, decided or settled already, or not yet. */
    ADVICE_WRONG_STATUS,
    /** Who drafted it does not review it. */
    ADVICE_OWN_DRAFT,
    /** R733-17, R733-19: the unit may still object to the conclusion, or it does not hold any more. */
    ADVICE_CONCLUSION_OPEN,
    /** The conclusion is not signed, or it was withdrawn. */
    HANDOVER_CONCLUSION_UNSIGNED,
    /** No such handover, or none the caller may see. */
    HANDOVER_NOT_FOUND,
    /** What the other body answered is recorded already. */
    HANDOVER_ANSWERED
}
