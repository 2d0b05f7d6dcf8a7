package org.luoshi.inspection;

/** What a 回头看 saw of a problem that had been put right. */
public enum FollowUpResult {
    /** 保持. */
    HOLDS,
    /** 反弹: recorded as a problem again. */
    RELAPSED,
    /** 无法核查. */
    NOT_SEEN;

    static FollowUpResult of(ChecklistReply reply) {
        return switch (reply) {
            case YES -> HOLDS;
            case NO -> RELAPSED;
            case NOT_APPLICABLE -> NOT_SEEN;
        };
    }
}
