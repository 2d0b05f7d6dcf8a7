package org.luoshi.escalation;

/** Who set a notice going. */
public enum ExpediteOrigin {
    /** 督查室人工催办 */
    PERSON,
    /** 系统按规则自动催办 */
    RULE,
    /** 领导决定催办 */
    DECISION
}
