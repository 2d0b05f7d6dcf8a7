package org.luoshi.escalation;

import java.util.Optional;

/** Rungs of the ladder, from the lowest (D.7.5). */
public enum EscalationRung {
    /** 临期提醒: automatic, no formal weight. */
    DUE_SOON_REMINDER("D.7.5-0"),
    /** 催办单 (蓝). */
    EXPEDITE_BLUE("D.7.5-1"),
    /** 催办单 (黄), copied to the unit's first officer. */
    EXPEDITE_YELLOW("D.7.5-2"),
    /** 《督查专报》通报批评. */
    SPECIAL_REPORT_CRITICISM("CT-18"),
    /** 公开通报批评. */
    PUBLIC_CRITICISM("CT-19"),
    /** 约谈. */
    ADMONITORY_TALK("R733-12"),
    /** 问责建议. */
    ACCOUNTABILITY_PROPOSAL("R733-21");

    private final String rule;

    EscalationRung(String rule) {
        this.rule = rule;
    }

    /** Where the rung comes from. */
    public String rule() {
        return rule;
    }

    /** The next lower rung that a leader can order; reminders are the system's. */
    public Optional<EscalationRung> lower() {
        return ordinal() <= EXPEDITE_BLUE.ordinal() ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
