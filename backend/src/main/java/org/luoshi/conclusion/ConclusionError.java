package org.luoshi.conclusion;

import org.luoshi.platform.ErrorCode;

/** Refusals about conclusions, objections and reviews. */
public enum ConclusionError implements ErrorCode {
    /** No such conclusion, or none the caller may see. */
    CONCLUSION_NOT_FOUND,
    /** The plan has a conclusion already. */
    CONCLUSION_EXISTS,
    /** It is at another point of its way; details say where. */
    CONCLUSION_WRONG_STATUS,
    /** The inspection is not over yet. */
    PLAN_NOT_CONCLUDED,
    /** Without statements or without an overall judgement; details name what is missing. */
    CONCLUSION_INCOMPLETE,
    /** A link leads to something that does not belong to the plan; details name the statements. */
    LINK_OUTSIDE_PLAN,
    /** 事实清楚、证据充分 (R733-16): details name the statements that nothing held supports. */
    STATEMENT_WITHOUT_EVIDENCE,
    /** Four eyes: who is of the group or wrote on it may not sign it. */
    CONCLUSION_SELF_APPROVAL,
    /** It was received before; the day of receipt stands. */
    ALREADY_RECEIVED,
    /** The clock begins with the receipt: confirm it first. */
    RECEIPT_MISSING,
    /** More than 30 days since the receipt (R733-17); details give the last day. */
    OBJECTION_TOO_LATE,
    /** An objection has been handed in before: one for each conclusion. */
    REVIEW_REQUESTED_BEFORE,
    /** No objection, or none the caller may see. */
    REVIEW_NOT_FOUND,
    /** The review is at another point of its way; details say where. */
    REVIEW_WRONG_STATUS,
    /** Reviews are done by officers of the supervision office. */
    REVIEWER_NOT_OF_OFFICE,
    /** 回避 (R733-17): he took part, serves at the unit or has a tie to it; details say why. */
    REVIEWER_RECUSED,
    /** Only who was assigned decides. */
    NOT_REVIEWER
}
