package org.luoshi.consequence;

/** What a machine can see in a text that must not be published (R733-24). */
public enum PersonalDataKind {
    /** 身份证号. */
    IDENTITY_NUMBER,
    /** 手机号. */
    MOBILE_NUMBER,
    /** 银行卡号. */
    BANK_CARD
}
