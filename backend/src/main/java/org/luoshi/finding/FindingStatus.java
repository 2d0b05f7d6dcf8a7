package org.luoshi.finding;

/** Where a finding stands. */
public enum FindingStatus {
    /** Arrived from the field. */
    RECORDED,
    /** 责令整改: the unit has been told what to do by when. */
    RECTIFICATION_ORDERED,
    /** The unit is at it again after a failed verification. */
    RECTIFYING,
    /** The unit says it is put right. */
    RECTIFIED,
    /** 核验通过: an inspector saw that it is put right. */
    VERIFIED,
    /** 核验不通过: kept for the record of a round; the finding itself goes back to {@link #RECTIFYING}. */
    VERIFICATION_FAILED,
    /** 不予办理: outside the plan, and an approver did not allow acting upon it (R733-15); kept as it was recorded. */
    DISMISSED,
    /** Settled, nothing more to do. */
    CLOSED
}
