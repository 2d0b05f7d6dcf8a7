package org.luoshi.matter;

/** What happens next if nobody acts. */
public enum LampNextStep {
    NONE,
    /** The unit has not signed for its task; it is reminded to (JC-07). */
    SIGNATURE_REMINDER,
    /** A reminder goes out before the deadline. */
    REMINDER_BEFORE_DUE,
    TURNS_YELLOW,
    TURNS_RED,
    /** It is far behind plan already; the deadline passes too. */
    BECOMES_OVERDUE,
    /** The system proposes a rung of the ladder to the leaders. */
    ESCALATION_PROPOSED,
    /** It is late enough for the ladder: rung after rung is proposed, and leaders decide (decision 3). */
    LEADERS_DECIDE,
    /** Nothing runs while it is paused. */
    WAITS_FOR_RESUMPTION
}
