package org.luoshi.escalation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may propose a rung (D.7.5).
 *
 * <ul>
 *   <li>No rung is left out without a reason in writing.
 *   <li>CT-20, R733-25: the accountability rung is entered from below by 推诿, 拒绝不办, 严重失职 or 弄虚作假 alone.
 *   <li>Such a behaviour is always described: the leader decides on facts.
 * </ul>
 */
final class ProposalPolicy {
    private ProposalPolicy() {}

    /**
     * @param note the facts; null when nothing was written
     * @param isRightBelowDone whether the rung right below, or a higher one, was carried out; true where there is none
     */
    static Optional<EscalationError> refusal(
            EscalationRung rung, EscalationReason reason, @Nullable String note, boolean isRightBelowDone) {
        if (reason != EscalationReason.MANUAL && note == null) {
            return Optional.of(EscalationError.REASON_WITHOUT_FACTS);
        }
        if (isRightBelowDone) {
            return Optional.empty();
        }
        var isGraveEnough = rung != EscalationRung.ACCOUNTABILITY_PROPOSAL || reason.isGrave();
        return note != null && isGraveEnough ? Optional.empty() : Optional.of(EscalationError.RUNG_SKIPPED);
    }
}
