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
    /** Can be forwarded to another leader of the same jurisdiction only, and not to who proposed it. */
    ESCALATION_RECEIVER,
    /** The ladder is climbed rung by rung unless a reason is given. */
    RUNG_SKIPPED,
    /** This reason needs the facts in writing. */
    REASON_WITHOUT_FACTS,
    /** Who proposed does not decide. */
    ESCALATION_OWN_PROPOSAL,
    /** By the matter's rule set the chief alone decides this rung. */
    ESCALATION_FOR_THE_CHIEF,
    /** No such notice, or none the caller may see. */
    EXPEDITE_NOT_FOUND,
    /** The matter is not under way, or the unit has reported completion. */
    EXPEDITE_WRONG_STATE,
    /** The same level went out today already. */
    EXPEDITE_TWICE_A_DAY,
    /** The unit has answered it already. */
    EXPEDITE_ANSWERED
}
