package org.luoshi.matter;

import java.util.Arrays;

/** What is signed for one unit's task under a matter (JC-07, JC-08, JS-05, row 78). */
public enum SignedAct {
    /** 签收 by the unit. */
    ACKNOWLEDGE("TASK_ACKNOWLEDGED", MatterStep.METHOD_CONFIRMED),
    /** 签发 of a progress report by the unit's head. */
    RELEASE_PROGRESS("PROGRESS_REPORTED", MatterStep.METHOD_CONFIRMED),
    /** 签发 of the completion report by the unit's head. */
    RELEASE_COMPLETION("COMPLETION_REPORTED", MatterStep.COMPLETED),
    /** 认可办结 by the office. */
    ACCEPT_COMPLETION("COMPLETION_ACCEPTED", MatterStep.COMPLETED),
    /** 退回办结 by the office. */
    RETURN_COMPLETION("COMPLETION_RETURNED", MatterStep.COMPLETED);

    private final String action;
    private final MatterStep step;

    SignedAct(String action, MatterStep step) {
        this.action = action;
        this.step = step;
    }

    /** The action of its audit entry. */
    String action() {
        return action;
    }

    /** The step under which it is shown. */
    public MatterStep step() {
        return step;
    }

    static SignedAct ofAction(String action) {
        return Arrays.stream(values())
                .filter(act -> act.action.equals(action))
                .findFirst()
                .orElseThrow();
    }
}
