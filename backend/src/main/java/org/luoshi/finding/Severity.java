package org.luoshi.finding;

/** How bad a problem is; sets how many working days the unit has when the order names no date. */
public enum Severity {
    /** 一般. */
    MINOR(15),
    /** 较重. */
    SERIOUS(10),
    /** 严重. */
    GRAVE(5);

    private final int workingDays;

    Severity(int workingDays) {
        this.workingDays = workingDays;
    }

    /** Working days for rectification, unless the order names a date. */
    public int workingDays() {
        return workingDays;
    }
}
