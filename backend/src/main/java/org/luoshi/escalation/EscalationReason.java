package org.luoshi.escalation;

/** Why a rung is proposed. */
public enum EscalationReason {
    /** Late although the unit was reminded (CT-18). */
    OVERDUE_AFTER_SUPERVISION("CT-18"),
    /** Done badly: its completion was sent back again and again (CT-18). */
    POOR_QUALITY("CT-18"),
    /** Still not done after criticism in the special report (CT-19). */
    STILL_OPEN_AFTER_CRITICISM("CT-19"),
    /** Still not done after public criticism (R733-12). */
    STILL_OPEN_AFTER_PUBLIC_CRITICISM("R733-12"),
    /** A person of the office proposes it. */
    MANUAL("D.7.5"),
    /** 弄虚作假: what was reported is false (R733-25). */
    FALSE_REPORT("R733-25"),
    /** 推诿: units push the task to each other (CT-20). */
    SHIRKING("CT-20"),
    /** 拒绝不办 (CT-20). */
    REFUSAL("CT-20"),
    /** 严重失职, with great loss or grave consequences (CT-20, BZ-39). */
    SERIOUS_NEGLECT("CT-20");

    private final String rule;

    EscalationReason(String rule) {
        this.rule = rule;
    }

    /** Where the reason comes from. */
    public String rule() {
        return rule;
    }

    /** Only a person can see it; a rule cannot. */
    boolean isByHand() {
        return switch (this) {
            case MANUAL, POOR_QUALITY, FALSE_REPORT, SHIRKING, REFUSAL, SERIOUS_NEGLECT -> true;
            case OVERDUE_AFTER_SUPERVISION, STILL_OPEN_AFTER_CRITICISM, STILL_OPEN_AFTER_PUBLIC_CRITICISM -> false;
        };
    }

    /** It may enter at the highest rung (CT-20). */
    boolean isGrave() {
        return switch (this) {
            case FALSE_REPORT, SHIRKING, REFUSAL, SERIOUS_NEGLECT -> true;
            case OVERDUE_AFTER_SUPERVISION,
                    POOR_QUALITY,
                    STILL_OPEN_AFTER_CRITICISM,
                    STILL_OPEN_AFTER_PUBLIC_CRITICISM,
                    MANUAL -> false;
        };
    }
}
