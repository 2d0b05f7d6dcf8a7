package org.luoshi.matter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.calendar.CountedDeadline;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/** What a version means for what is opened on a day, counted through the calendar (decision 15). Plain arithmetic. */
public final class RuleSetEffects {
    private RuleSetEffects() {}

    /** The deadline of each class when issued that day; a date that is named is nobody's rule. */
    public static Map<DeadlineClass, CountedDeadline> deadlines(
            LocalDate day, WorkingCalendar calendar, RuleParameters rules) {
        Map<DeadlineClass, CountedDeadline> deadlines = new EnumMap<>(DeadlineClass.class);
        Stream.of(DeadlineClass.values())
                .filter(each -> each != DeadlineClass.EXPLICIT_DATE)
                .forEach(each -> deadlines.put(each, calendar.count(day, each.term(rules, null))));
        return deadlines;
    }

    /** The days of an instruction without a date (JS-16) that is issued that day and that nobody works on. */
    public static Map<RuleStep, LocalDate> steps(LocalDate day, WorkingCalendar calendar, RuleParameters rules) {
        var lead = calendar.count(day, DeadlineClass.INSTRUCTION_30.term(rules, null));
        var dueOn = lead.dueOn();
        Map<RuleStep, LocalDate> steps = new EnumMap<>(RuleStep.class);
        for (var step : RuleStep.values()) {
            steps.put(
                    step,
                    switch (step) {
                        case ACKNOWLEDGE -> after(calendar, day, rules.acknowledgeDays());
                        case SEND_BACK -> after(calendar, day, rules.sendBackDays());
                        case SUPPORT_DUE ->
                            HandlingProposal.innerDeadline(lead, calendar, rules)
                                    .dueOn();
                        case FIRST_REMINDER ->
                            calendar.before(dueOn, rules.remindBeforeDays().getFirst());
                        case TURNS_YELLOW -> calendar.before(dueOn, rules.dueSoonDays());
                        case OVERDUE_REMINDER -> after(calendar, dueOn, rules.remindAfterDays());
                        case EXPEDITE_BLUE -> after(calendar, dueOn, rules.expediteBlueDays());
                        case EXPEDITE_YELLOW -> after(calendar, dueOn, rules.expediteYellowDays());
                        case CRITICISM_PROPOSED -> after(calendar, dueOn, rules.escalationDays());
                        case RECTIFY_MINOR -> rectified(calendar, day, rules, "MINOR");
                        case RECTIFY_SERIOUS -> rectified(calendar, day, rules, "SERIOUS");
                        case RECTIFY_GRAVE -> rectified(calendar, day, rules, "GRAVE");
                    });
        }
        return steps;
    }

    private static LocalDate after(WorkingCalendar calendar, LocalDate day, int workingDays) {
        return calendar.after(day, workingDays).dueOn();
    }

    private static LocalDate rectified(WorkingCalendar calendar, LocalDate day, RuleParameters rules, String severity) {
        return after(
                calendar, day, Objects.requireNonNull(rules.rectificationDays().get(severity)));
    }
}
