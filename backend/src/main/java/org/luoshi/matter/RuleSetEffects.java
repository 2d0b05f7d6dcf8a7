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

    /**
     * The days of an instruction without a date (JS-16) that is issued that day and that nobody works on, while leaders approve each rung on the
     * day of its proposal. What never comes is left out.
     */
    public static Map<RuleStep, LocalDate> steps(LocalDate day, WorkingCalendar calendar, RuleParameters rules) {
        var lead = calendar.count(day, DeadlineClass.INSTRUCTION_30.term(rules, null));
        var dueOn = lead.dueOn();
        var criticism = after(calendar, dueOn, rules.escalationDays());
        var publicCriticism = after(calendar, criticism, rules.publicCriticismDays());
        Map<RuleStep, LocalDate> steps = new EnumMap<>(RuleStep.class);
        steps.put(RuleStep.ACKNOWLEDGE, after(calendar, day, rules.acknowledgeDays()));
        steps.put(RuleStep.SEND_BACK, after(calendar, day, rules.sendBackDays()));
        steps.put(
                RuleStep.SUPPORT_DUE,
                HandlingProposal.innerDeadline(lead, calendar, rules).dueOn());
        steps.put(
                RuleStep.FIRST_REMINDER,
                calendar.before(dueOn, rules.remindBeforeDays().getFirst()));
        steps.put(RuleStep.TURNS_YELLOW, calendar.before(dueOn, rules.dueSoonDays()));
        steps.put(RuleStep.OVERDUE_REMINDER, after(calendar, dueOn, rules.remindAfterDays()));
        steps.put(RuleStep.EXPEDITE_BLUE, after(calendar, dueOn, rules.expediteBlueDays()));
        steps.put(RuleStep.EXPEDITE_YELLOW, after(calendar, dueOn, rules.expediteYellowDays()));
        steps.put(RuleStep.CRITICISM_PROPOSED, criticism);
        steps.put(RuleStep.PUBLIC_CRITICISM_PROPOSED, publicCriticism);
        if (rules.talkDays() > 0) {
            steps.put(RuleStep.TALK_PROPOSED, after(calendar, publicCriticism, rules.talkDays()));
        }
        steps.put(RuleStep.RECTIFY_MINOR, rectified(calendar, day, rules, "MINOR"));
        steps.put(RuleStep.RECTIFY_SERIOUS, rectified(calendar, day, rules, "SERIOUS"));
        steps.put(RuleStep.RECTIFY_GRAVE, rectified(calendar, day, rules, "GRAVE"));
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
