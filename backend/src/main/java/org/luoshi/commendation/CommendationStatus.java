package org.luoshi.commendation;

import java.util.Set;

/** How far a commendation is. */
public enum CommendationStatus {
    /** 待审批: waits for a leader. */
    PROPOSED,
    /** 已退回: with the leader's word. */
    RETURNED,
    /** 已撤回 before a leader decided. */
    WITHDRAWN,
    /** 已表扬: approved; waits for the next 《督查专报》. */
    APPROVED,
    /** 已撤销 after the approval; its points are taken back. */
    REVOKED,
    /** 已通报 in a 《督查专报》. */
    REPORTED;

    /** While it stands, nobody proposes the same again. */
    static final Set<CommendationStatus> STANDING = Set.of(PROPOSED, APPROVED, REPORTED);
}
