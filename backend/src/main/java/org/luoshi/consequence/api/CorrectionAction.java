package org.luoshi.consequence.api;

/** What the caller may do next with a 责令改正. */
public enum CorrectionAction {
    /** 签发 or 退回. */
    DECIDE
}
