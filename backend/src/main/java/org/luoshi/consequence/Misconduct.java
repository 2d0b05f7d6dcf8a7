package org.luoshi.consequence;

/** What an inspected unit must not do while it is supervised (R733-25). */
public enum Misconduct {
    /** 阻碍督查工作. */
    OBSTRUCTION,
    /** 隐瞒实情. */
    CONCEALMENT,
    /** 弄虚作假 (CT-01). */
    FALSIFICATION,
    /** 伪造证据. */
    FORGED_EVIDENCE,
    /** 隐匿证据. */
    HIDDEN_EVIDENCE,
    /** 毁灭证据. */
    DESTROYED_EVIDENCE
}
