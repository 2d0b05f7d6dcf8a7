package org.luoshi.escalation;

/** Why a rung is proposed. */
public enum EscalationReason {
    /** Late although the unit was reminded (CT-18). */
    OVERDUE_AFTER_SUPERVISION,
    /** Done badly (CT-18). */
    POOR_QUALITY,
    /** Still not done after criticism in the special report (CT-19). */
    STILL_OPEN_AFTER_CRITICISM,
    /** A person of the office proposes it. */
    MANUAL
}
