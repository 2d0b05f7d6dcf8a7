package org.luoshi.matter;

/** What is still open of a matter. */
public enum CloseBlockerCode {
    TASK_NOT_ACCEPTED,
    FINDING_NOT_VERIFIED,
    ESCALATION_UNDECIDED,
    RESULT_NOT_FED_BACK,
    INSPECTION_NOT_CONCLUDED,
    STEP_NOT_REACHED
}
