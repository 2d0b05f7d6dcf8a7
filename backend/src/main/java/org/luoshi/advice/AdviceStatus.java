package org.luoshi.advice;

/** How far a 规范性文件建议 is. */
public enum AdviceStatus {
    /** 待审核: waits for an officer who did not draft it. */
    DRAFTED,
    /** 已退回: the office may draft another. */
    RETURNED,
    /** 已报送: numbered, before the head of the government. */
    SUBMITTED,
    /** 已采纳: what became of the document is still to be recorded. */
    ADOPTED,
    /** 不采纳. */
    DECLINED,
    /** 已办结: the document was changed or revoked, or what else became of it. */
    SETTLED
}
