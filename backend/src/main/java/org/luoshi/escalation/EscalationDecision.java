package org.luoshi.escalation;

/** What a leader can decide. */
public enum EscalationDecision {
    /** 同意. */
    APPROVE,
    /** 退回. */
    RETURN,
    /** 降级: order the next lower rung instead. */
    DOWNGRADE
}
