package org.luoshi.escalation;

import org.luoshi.platform.ErrorCode;

/** Refusals about escalations. */
public enum EscalationError implements ErrorCode {
    /** No such proposal, or none the caller may see. */
    ESCALATION_NOT_FOUND,
    /** Another leader was faster. */
    ESCALATION_ALREADY_DECIDED,
    /** A proposal for this task still waits for a decision. */
    ESCALATION_OPEN,
    /** The ladder is climbed rung by rung unless a reason is given. */
    RUNG_SKIPPED,
    /** No such notice, or none the caller may see. */
    EXPEDITE_NOT_FOUND,
    /** The matter is not under way, or the unit has reported completion. */
    EXPEDITE_WRONG_STATE,
    /** The same level went out today already. */
    EXPEDITE_TWICE_A_DAY,
    /** The unit has answered it already. */
    EXPEDITE_ANSWERED
}
