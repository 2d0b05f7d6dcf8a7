package org.luoshi.conclusion;

/** Where an objection is on its way. */
public enum ReviewStatus {
    /** 草拟: written by the liaison, with the unit alone. */
    DRAFTED,
    /** 已申请: the head of the unit handed it in; day 0 of the time to decide. */
    REQUESTED,
    /** 复核中: a reviewer is on it. */
    ASSIGNED,
    /** 已决定. */
    DECIDED
}
