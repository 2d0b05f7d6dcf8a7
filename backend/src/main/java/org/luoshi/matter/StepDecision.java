package org.luoshi.matter;

import java.util.Arrays;
import java.util.Optional;

/** What can move a matter through its steps, forward or back (D.7.3). */
public enum StepDecision {
    /** 收件登记 */
    REGISTER("MATTER_REGISTERED", MatterStep.REGISTERED),
    /** 拟办 */
    PROPOSE("HANDLING_PROPOSED", MatterStep.PROPOSED),
    /** 同意立项 */
    APPROVE("MATTER_INITIATED", MatterStep.INITIATED),
    /** 退回拟办 */
    RETURN("INITIATION_RETURNED", MatterStep.REGISTERED),
    /** 不予立项: the end. */
    REJECT("INITIATION_REJECTED", MatterStep.PROPOSED),
    /** 办法确认 */
    CONFIRM_METHOD("METHOD_CONFIRMED", MatterStep.METHOD_CONFIRMED),
    /** 办结: the last task was accepted. */
    COMPLETE("MATTER_COMPLETED", MatterStep.COMPLETED),
    /** 反馈结果 */
    FEED_BACK("RESULT_FED_BACK", MatterStep.FED_BACK),
    /** 销号归档 */
    CLOSE("MATTER_CLOSED", MatterStep.ARCHIVED),
    /** 重开 */
    REOPEN("MATTER_REOPENED", MatterStep.METHOD_CONFIRMED);

    private final String action;
    private final MatterStep step;

    StepDecision(String action, MatterStep step) {
        this.action = action;
        this.step = step;
    }

    /** The action of its audit entry. */
    public String action() {
        return action;
    }

    /** Where the matter is afterwards. */
    public MatterStep step() {
        return step;
    }

    static Optional<StepDecision> ofAction(String action) {
        return Arrays.stream(values())
                .filter(decision -> decision.action.equals(action))
                .findFirst();
    }
}
