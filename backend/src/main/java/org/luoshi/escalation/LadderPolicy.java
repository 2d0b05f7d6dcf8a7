package org.luoshi.escalation;

import java.util.List;
import java.util.Optional;

/**
 * Which rung the system proposes by itself. It never carries one out: a leader decides (decision 3, R733-21 over CT-18).
 *
 * <ul>
 *   <li>CT-18: a task some working days (five by default) past due, of which the unit was reminded → criticism in the 《督查专报》.
 *   <li>CT-19: still not done as many working days after that criticism → public criticism.
 *   <li>What a leader has returned or downgraded is proposed again after as many working days at the earliest.
 * </ul>
 */
final class LadderPolicy {
    /** An earlier proposal for the same task, and how many working days ago it was decided (0 while it is not). */
    record Earlier(EscalationRung rung, EscalationStatus status, int decidedDaysAgo) {}

    /** What is to be proposed. */
    record Step(EscalationRung rung, EscalationReason reason) {}

    private LadderPolicy() {}

    /**
     * @param patience working days of the rule set between rungs (CT-18)
     */
    static Optional<Step> next(int overdueWorkingDays, boolean wasReminded, List<Earlier> earlier, int patience) {
        if (overdueWorkingDays < patience || !wasReminded || isWaitingForALeader(earlier)) {
            return Optional.empty();
        }
        var step = wasCriticized(earlier)
                ? new Step(EscalationRung.PUBLIC_CRITICISM, EscalationReason.STILL_OPEN_AFTER_CRITICISM)
                : new Step(EscalationRung.SPECIAL_REPORT_CRITICISM, EscalationReason.OVERDUE_AFTER_SUPERVISION);
        return earlier.stream().anyMatch(before -> forbids(before, step.rung(), patience))
                ? Optional.empty()
                : Optional.of(step);
    }

    private static boolean isWaitingForALeader(List<Earlier> earlier) {
        return earlier.stream().anyMatch(before -> before.status() == EscalationStatus.PROPOSED);
    }

    private static boolean wasCriticized(List<Earlier> earlier) {
        return earlier.stream()
                .anyMatch(before -> before.status() == EscalationStatus.APPROVED
                        && before.rung().compareTo(EscalationRung.SPECIAL_REPORT_CRITICISM) >= 0);
    }

    /** Each decision gives the unit time; a rung at least as high that was carried out is not repeated. */
    private static boolean forbids(Earlier before, EscalationRung rung, int patience) {
        var isRecent = before.decidedDaysAgo() < patience;
        var isDone =
                before.status() == EscalationStatus.APPROVED && before.rung().compareTo(rung) >= 0;
        return isRecent || isDone;
    }
}
