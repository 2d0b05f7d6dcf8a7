package org.luoshi.inspection;

/** What may be done with a photo. */
public enum EvidenceAction {
    /** 脱敏 or 标注 on a copy. */
    COPY,
    /** 撤回. */
    WITHDRAW
}
