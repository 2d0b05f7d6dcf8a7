package org.luoshi.escalation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Role;

/**
 * Who decides on a proposal (R733-21: the government or its chief).
 *
 * <ul>
 *   <li>Four eyes: who proposed does not decide.
 *   <li>From a rung that the rule set names, the chief alone decides.
 * </ul>
 */
public final class ApprovalPolicy {
    private ApprovalPolicy() {}

    /**
     * @param proposedBy nobody when the system proposed
     * @param chiefFromRung of the matter's rule set
     */
    public static Optional<EscalationError> refusal(
            EscalationRung rung, @Nullable UUID proposedBy, Caller caller, int chiefFromRung) {
        if (caller.officerId().equals(proposedBy)) {
            return Optional.of(EscalationError.ESCALATION_OWN_PROPOSAL);
        }
        return rung.ordinal() >= chiefFromRung && !caller.is(Role.CHIEF)
                ? Optional.of(EscalationError.ESCALATION_FOR_THE_CHIEF)
                : Optional.empty();
    }
}
