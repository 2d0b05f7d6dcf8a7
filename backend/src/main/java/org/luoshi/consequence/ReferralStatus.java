package org.luoshi.consequence;

/** How far a referral is. The authority decides; the office only hears of it. */
public enum ReferralStatus {
    /** 已移送. */
    MADE,
    /** 已签收. */
    RECEIVED,
    /** 已反馈. */
    ANSWERED
}
