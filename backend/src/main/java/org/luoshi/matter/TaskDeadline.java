package org.luoshi.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.CountedDeadline;
import org.luoshi.calendar.Term;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/**
 * The clock of a task, with the rule it comes from.
 *
 * @param workingDays null when the almanac counts or the date was named (JS-15)
 */
record TaskDeadline(
        DeadlineClass deadlineClass,
        String rule,
        @Nullable Integer workingDays,
        LocalDate issuedOn,
        LocalDate dueOn,
        boolean isProvisional) {
    static final String INNER_DEADLINE = "CT-15/5";

    static TaskDeadline ofLead(
            HandlingProposal proposal, LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return of(
                proposal.deadlineClass(),
                proposal.deadlineClass().rule(),
                proposal.leadDeadline(issuedOn, calendar, rules));
    }

    static TaskDeadline ofSupport(
            HandlingProposal proposal, LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        return of(proposal.deadlineClass(), INNER_DEADLINE, proposal.supportDeadline(issuedOn, calendar, rules));
    }

    private static TaskDeadline of(DeadlineClass deadlineClass, String rule, CountedDeadline counted) {
        return new TaskDeadline(
                deadlineClass,
                rule,
                counted.term() instanceof Term.WorkingDays(int days) ? days : null,
                counted.issuedOn(),
                counted.dueOn(),
                counted.isProvisional());
    }

    /** A date that the office sets (JS-15). */
    static TaskDeadline byHand(LocalDate dueOn, LocalDate issuedOn, WorkingCalendar calendar) {
        return new TaskDeadline(
                DeadlineClass.EXPLICIT_DATE,
                DeadlineClass.EXPLICIT_DATE.rule(),
                null,
                issuedOn,
                dueOn,
                calendar.isProvisional(dueOn));
    }
}
