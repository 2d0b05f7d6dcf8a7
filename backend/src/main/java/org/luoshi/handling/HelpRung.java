package org.luoshi.handling;

/** Whom the unit asks for help (CT-08). */
public enum HelpRung {
    /** 分管领导协调. */
    LEADER,
    /** 专题会议协调, for what the leader could not solve. */
    SPECIAL_MEETING
}
