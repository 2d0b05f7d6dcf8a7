package org.luoshi.assessment;

/** What a unit is scored for, and the rule it comes from. */
public enum ScoreKind {
    /** 未按期办结: automatic on the first day after the deadline. */
    OVERDUE("WF-09", false),
    /** 按期办结: accepted, and reported within the deadline. */
    ON_TIME("WF-09", false),
    /** 办结退回: the report was no good. */
    COMPLETION_RETURNED("CT-18", false),
    /** 核验不合格: the problem was not put right. */
    VERIFICATION_FAILED("R733-18", false),
    /** 《督查专报》通报批评, approved by a leader. */
    CRITICIZED("CT-18", false),
    /** 公开通报批评, approved by a leader. */
    PUBLICLY_CRITICIZED("CT-19", false),
    /** 约谈, approved by a leader. */
    ADMONITORY_TALK("R733-12", false),
    /** 通报表扬, approved by a leader. */
    COMMENDED("R733-21", false),
    /** 领导肯定性批示. */
    POSITIVE_INSTRUCTION("JS-14", true),
    /** 领导评价: points named by hand, up to {@link #JUDGEMENT_LIMIT} up or down. */
    JUDGEMENT("JS-14", true);

    /** Most points of one judgement. */
    public static final int JUDGEMENT_LIMIT = 20;

    private final String rule;
    private final boolean isByHand;

    ScoreKind(String rule, boolean isByHand) {
        this.rule = rule;
        this.isByHand = isByHand;
    }

    /** Id of the rule. */
    public String rule() {
        return rule;
    }

    /** Entered by a person of the office; all others come from events. */
    public boolean isByHand() {
        return isByHand;
    }
}
