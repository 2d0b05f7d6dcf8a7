package org.luoshi.burden;

/** What weighs on a supervised unit and is budgeted by the month (JC-17). */
public enum BurdenKind {
    /** 督查: an approved inspection, in the month in which it begins. */
    VISIT,
    /** 单据: a slip that came into the unit's inbox. */
    NOTICE,
    /** 报送要求: a dispatch in which the unit is asked, whatever the number of its tasks, and each urging. */
    REPORT_REQUEST
}
