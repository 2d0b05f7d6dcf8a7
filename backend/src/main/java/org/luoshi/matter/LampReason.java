package org.luoshi.matter;

/** Why a lamp shines as it does. */
public enum LampReason {
    /** 按序推进 */
    ON_SCHEDULE,
    /** 临期: due within 3 working days. */
    DUE_SOON,
    /** 落后时序 10–30 points. */
    BEHIND_PLAN,
    /** 超期 and not accepted. */
    OVERDUE,
    /** 落后时序 more than 30 points. */
    FAR_BEHIND_PLAN,
    /** 暂定: the calendar of the due year is not published. */
    PROVISIONAL,
    /** 中止或暂停 */
    PAUSED,
    /** 已销号 */
    CLOSED,
    /** 逾期销号: keeps the mark. */
    CLOSED_LATE,
    /** 未下达 */
    NOT_STARTED
}
