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
    RUNG_SKIPPED
}
