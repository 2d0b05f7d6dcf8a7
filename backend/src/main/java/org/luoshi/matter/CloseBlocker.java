package org.luoshi.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reason why a matter cannot be struck off yet. */
public record CloseBlocker(Code code, @Nullable UUID recordId, String label) {

    /** What is open. */
    public enum Code {
        TASK_NOT_ACCEPTED,
        FINDING_NOT_VERIFIED,
        ESCALATION_UNDECIDED,
        RESULT_NOT_FED_BACK,
        INSPECTION_NOT_CONCLUDED,
        STEP_NOT_REACHED
    }
}
