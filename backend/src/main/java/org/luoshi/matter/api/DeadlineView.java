package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.calendar.CountedDeadline;
import org.luoshi.calendar.CountedDeadline.SkipReason;
import org.luoshi.calendar.Term;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.DeadlineClass;
import org.luoshi.ruleset.RuleParameters;

@RegisterForReflection
@Type("Deadline")
@Description("A deadline that explains itself (decision 13).")
public record DeadlineView(
        @Description("Rule id.") String rule,
        DeadlineClass deadlineClass,

        @Description("How it is counted.") TermKind termKind,

        LocalDate issuedOn,

        @Description("The day of issue, or the next working day.")
        LocalDate dayZero,

        @Nullable @Description("Where working days are counted.")
        Integer workingDays,

        @Nullable @Description("Where calendar days are counted.")
        Integer calendarDays,

        @Nullable @Description("Where months are counted.") Integer months,

        @Description("The day the term ends on by the almanac; dueOn is later when that is a rest day.")
        LocalDate endsOn,

        LocalDate dueOn,

        @Description("暂定: the holidays of its year are not published yet.")
        boolean provisional,

        @Description("Working days counted; empty where the almanac counts.")
        List<@NonNull LocalDate> countedDays,

        @Description("Rest days before day 0, those not counted, and those over which the end moved.")
        List<@NonNull SkippedDayView> skippedDays) {

    /** How a deadline is counted. */
    @Description("How a deadline is counted.")
    public enum TermKind {
        /** Working days after day 0. */
        WORKING_DAYS,
        /** Calendar days after day 0. */
        CALENDAR_DAYS,
        /** The same day of a later month. */
        MONTHS,
        /** End of the month, quarter or year. */
        PERIOD_END,
        /** Named by the document, or set by hand later. */
        FIXED_DATE
    }

    @RegisterForReflection
    @Type("SkippedDay")
    @Description("A day that did not count.")
    public record SkippedDayView(
            LocalDate date,
            SkipReason reason,
            @Nullable @Description("The holiday's name.") String name) {}

    /** The arithmetic of a task's deadline; where it does not lead to the date, the date was set by hand since (JS-17). */
    static DeadlineView of(TaskView task, WorkingCalendar calendar, RuleParameters rules) {
        var days = task.workingDays();
        var term = days == null ? task.deadlineClass().term(rules, task.dueOn()) : new Term.WorkingDays(days);
        var counted = calendar.count(task.issuedOn(), term);
        return of(
                task.deadlineClass(),
                task.rule(),
                counted.dueOn().equals(task.dueOn()) ? counted : calendar.until(task.issuedOn(), task.dueOn()));
    }

    /** Any counted term, with the rule it comes from. */
    public static DeadlineView of(DeadlineClass deadlineClass, String rule, CountedDeadline counted) {
        var term = counted.term();
        return new DeadlineView(
                rule,
                deadlineClass,
                kind(term),
                counted.issuedOn(),
                counted.dayZero(),
                term instanceof Term.WorkingDays(int days) ? days : null,
                term instanceof Term.CalendarDays(int days) ? days : null,
                term instanceof Term.Months(int months) ? months : null,
                counted.endsOn(),
                counted.dueOn(),
                counted.isProvisional(),
                counted.countedDays(),
                counted.skippedDays().stream()
                        .map(day -> new SkippedDayView(day.date(), day.reason(), day.name()))
                        .toList());
    }

    private static TermKind kind(Term term) {
        return switch (term) {
            case Term.WorkingDays days -> TermKind.WORKING_DAYS;
            case Term.CalendarDays days -> TermKind.CALENDAR_DAYS;
            case Term.Months months -> TermKind.MONTHS;
            case Term.EndOf end -> TermKind.PERIOD_END;
            case Term.On date -> TermKind.FIXED_DATE;
        };
    }
}
