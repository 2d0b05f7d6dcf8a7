package org.luoshi.matter;

/** What happens to a matter by its version of the rules, if nobody acts; for showing what another version would mean. */
public enum RuleStep {
    /** Last day to sign for the task. */
    ACKNOWLEDGE("JC-07"),
    /** Last day to send it back. */
    SEND_BACK("D.7.3"),
    /** Supporting units are due. */
    SUPPORT_DUE("decision 5"),
    /** The first reminder before the deadline. */
    FIRST_REMINDER("D.7.5"),
    /** The lamp turns yellow. */
    TURNS_YELLOW("decision 14"),
    /** The first reminder after it. */
    OVERDUE_REMINDER("D.7.5"),
    /** A blue notice goes out by itself. */
    EXPEDITE_BLUE("D.7.5-1"),
    /** A yellow one follows. */
    EXPEDITE_YELLOW("D.7.5-2"),
    /** Criticism is proposed. */
    CRITICISM_PROPOSED("CT-18"),
    /** Public criticism is proposed, when the criticism was approved on the day of its proposal. */
    PUBLIC_CRITICISM_PROPOSED("CT-19"),
    /** A talk is proposed, when the public criticism was approved on the day of its proposal; by some versions never. */
    TALK_PROPOSED("R733-12"),
    /** A small problem found that day must be put right. */
    RECTIFY_MINOR("R733-18"),
    /** A serious one. */
    RECTIFY_SERIOUS("R733-18"),
    /** A grave one. */
    RECTIFY_GRAVE("R733-18");

    private final String rule;

    RuleStep(String rule) {
        this.rule = rule;
    }

    /** The rule's id, or its place in the rulebook. */
    public String rule() {
        return rule;
    }
}
