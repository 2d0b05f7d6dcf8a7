package org.luoshi.briefing;

/** Which list a task comes on (WF-14): the year's goal is all of it; the quarter's goal is what the plan wants by the quarter's end. */
final class DispatchPolicy {
    private static final int ALL = 100;
    private static final int QUARTERS = 4;

    private DispatchPolicy() {}

    static DispatchResult result(int percent, int plannedPercent) {
        if (percent >= ALL) {
            return DispatchResult.YEAR_REACHED;
        }
        return percent >= plannedPercent ? DispatchResult.ON_PLAN : DispatchResult.QUARTER_MISSED;
    }

    /** What a task without milestones owes: a year's work in even parts. */
    static int evenly(int quarter) {
        return ALL * quarter / QUARTERS;
    }
}
