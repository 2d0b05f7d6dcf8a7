package org.luoshi.escalation;

/** 催办方式 (BZ-24). */
public enum ExpediteChannel {
    /** 系统内催办 */
    IN_APP,
    /** 电话催办: written down with who was called when. */
    TELEPHONE
}
