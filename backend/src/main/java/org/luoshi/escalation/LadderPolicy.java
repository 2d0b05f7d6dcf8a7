package org.luoshi.escalation;

import java.util.List;
import java.util.Optional;
import org.luoshi.ruleset.RuleParameters;

/**
 * Which rung the system proposes by itself. It never carries one out: a leader decides (decision 3, R733-21 over CT-18). How long and how
 * often is the rule set's to say.
 *
 * <ul>
 *   <li>CT-18: a task some working days past due, of which the unit was reminded → criticism in the 《督查专报》.
 *   <li>CT-18: its completion sent back some times for poor quality → the same.
 *   <li>CT-19: still late some working days after that criticism → public criticism.
 *   <li>R733-12: still late some working days after the public criticism → a talk, where the rule set says so.
 *   <li>What a leader has returned or downgraded is proposed again after as many working days at the earliest.
 * </ul>
 */
final class LadderPolicy {
    /** An earlier proposal for the same task, and how many working days ago it was decided (0 while it is not). */
    record Earlier(EscalationRung rung, EscalationStatus status, int decidedDaysAgo) {}

    /**
     * How it stands with a task.
     *
     * @param qualityReturns completions sent back since a leader last decided on its quality
     */
    record Situation(int overdueWorkingDays, boolean wasReminded, int qualityReturns, List<Earlier> earlier) {
        Situation {
            earlier = List.copyOf(earlier);
        }

        private boolean isLate(RuleParameters rules) {
            return wasReminded && overdueWorkingDays >= rules.escalationDays();
        }

        private boolean isPoor(RuleParameters rules) {
            return rules.qualityReturns() > 0 && qualityReturns >= rules.qualityReturns();
        }

        private boolean isCarriedOut(EscalationRung rung) {
            return earlier.stream()
                    .anyMatch(before -> before.status() == EscalationStatus.APPROVED
                            && before.rung().compareTo(rung) >= 0);
        }
    }

    /**
     * What is to be proposed.
     *
     * @param patience working days that must have passed since any decision
     */
    record Step(EscalationRung rung, EscalationReason reason, int patience) {}

    private LadderPolicy() {}

    static Optional<Step> next(Situation situation, RuleParameters rules) {
        if (situation.earlier().stream().anyMatch(before -> before.status() == EscalationStatus.PROPOSED)) {
            return Optional.empty();
        }
        return step(situation, rules)
                .filter(step -> !situation.isCarriedOut(step.rung()))
                .filter(step ->
                        situation.earlier().stream().allMatch(before -> before.decidedDaysAgo() >= step.patience()));
    }

    private static Optional<Step> step(Situation situation, RuleParameters rules) {
        if (situation.isCarriedOut(EscalationRung.PUBLIC_CRITICISM)) {
            return situation.isLate(rules) && rules.talkDays() > 0
                    ? Optional.of(new Step(
                            EscalationRung.ADMONITORY_TALK,
                            EscalationReason.STILL_OPEN_AFTER_PUBLIC_CRITICISM,
                            rules.talkDays()))
                    : Optional.empty();
        }
        if (situation.isCarriedOut(EscalationRung.SPECIAL_REPORT_CRITICISM)) {
            return situation.isLate(rules)
                    ? Optional.of(new Step(
                            EscalationRung.PUBLIC_CRITICISM,
                            EscalationReason.STILL_OPEN_AFTER_CRITICISM,
                            rules.publicCriticismDays()))
                    : Optional.empty();
        }
        return criticism(situation, rules)
                .map(reason -> new Step(EscalationRung.SPECIAL_REPORT_CRITICISM, reason, rules.escalationDays()));
    }

    private static Optional<EscalationReason> criticism(Situation situation, RuleParameters rules) {
        if (situation.isLate(rules)) {
            return Optional.of(EscalationReason.OVERDUE_AFTER_SUPERVISION);
        }
        return situation.isPoor(rules) ? Optional.of(EscalationReason.POOR_QUALITY) : Optional.empty();
    }
}
