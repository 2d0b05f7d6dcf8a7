package org.luoshi.briefing;

/** Why something is to be reported in a 督查专报. */
public enum ReportCauseKind {
    /** 通报批评: a leader has approved the rung, and a leader its redacted text (CT-18). */
    CRITICISM(ReportSection.RECTIFICATION, true),
    /** 办结: the result of a matter whose source is answered by the report (CT-12). */
    CLOSED_MATTER(ReportSection.RESULT, false),
    /** 领导带队: the grade that the leader himself gave, in his words (BZ-05). */
    GRADED_VISIT(ReportSection.RESULT, true),
    /** 通报表扬: a leader has approved its redacted text (R733-21, JS-18). */
    COMMENDATION(ReportSection.PROMOTION, true);

    private final ReportSection section;
    private final boolean isApproved;

    ReportCauseKind(ReportSection section, boolean isApproved) {
        this.section = section;
        this.isApproved = isApproved;
    }

    public ReportSection section() {
        return section;
    }

    /** Whether its very words were approved, so that the office neither rewords nor waives it. */
    public boolean isApproved() {
        return isApproved;
    }
}
