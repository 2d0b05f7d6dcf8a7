package org.luoshi.matter;

/** What happens next if nobody acts. */
public enum LampNextStep {
    NONE,
    /** A reminder goes out before the deadline. */
    REMINDER_BEFORE_DUE,
    TURNS_YELLOW,
    TURNS_RED,
    /** The system proposes a rung of the ladder to the leaders. */
    ESCALATION_PROPOSED
}
