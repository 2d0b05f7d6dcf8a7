package org.luoshi.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/**
 * The clock of a task, with the rule it comes from.
 *
 * @param workingDays null when the date was set by hand (JS-15)
 */
record TaskDeadline(
        DeadlineClass deadlineClass,
        String rule,
        @Nullable Integer workingDays,
        LocalDate issuedOn,
        LocalDate dueOn,
        boolean isProvisional) {
    private static final String INNER_DEADLINE = "CT-15/5";

    static TaskDeadline ofLead(
            HandlingProposal proposal, LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        var dueOn = proposal.leadDueOn(issuedOn, calendar, rules);
        var days = proposal.deadlineClass().workingDays(rules);
        return new TaskDeadline(
                proposal.deadlineClass(),
                proposal.deadlineClass().rule(),
                days.isPresent() ? days.getAsInt() : null,
                issuedOn,
                dueOn,
                calendar.isProvisional(dueOn));
    }

    static TaskDeadline ofSupport(
            HandlingProposal proposal, LocalDate issuedOn, WorkingCalendar calendar, RuleParameters rules) {
        var dueOn = proposal.supportDueOn(issuedOn, calendar, rules);
        return new TaskDeadline(
                proposal.deadlineClass(),
                INNER_DEADLINE,
                calendar.workingDaysBetween(calendar.dayZero(issuedOn), dueOn),
                issuedOn,
                dueOn,
                calendar.isProvisional(dueOn));
    }
}
