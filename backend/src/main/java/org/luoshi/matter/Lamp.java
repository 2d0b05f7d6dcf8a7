package org.luoshi.matter;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.ruleset.RuleParameters;

/**
 * 红黄绿灯 of a task or matter, which says why and what comes next (decision 14).
 *
 * @param remainingWorkingDays negative when past due; null without a deadline
 * @param yellowOn the day on which it turns yellow; null when nothing is due
 * @param redOn the day on which it turns red; null when nothing is due
 * @param escalationDays after that many working days over the deadline the system proposes criticism (CT-18); of the matter's rule set
 */
public record Lamp(
        TrafficLight light,
        LampReason reason,
        @Nullable LocalDate dueOn,
        @Nullable Integer remainingWorkingDays,
        @Nullable LocalDate yellowOn,
        @Nullable LocalDate redOn,
        int escalationDays) {

    /** What happens if nobody acts, and when; without a date it is under way. */
    public record Next(LampNextStep step, @Nullable LocalDate on) {
        static final Next NOTHING = new Next(LampNextStep.NONE, null);
    }

    public Next next(LocalDate today, WorkingCalendar calendar) {
        return switch (reason) {
            case ON_SCHEDULE, PROVISIONAL -> coming(LampNextStep.TURNS_YELLOW, yellowOn);
            case DUE_SOON, BEHIND_PLAN -> coming(LampNextStep.TURNS_RED, redOn);
            case FAR_BEHIND_PLAN -> coming(LampNextStep.BECOMES_OVERDUE, dueOn == null ? null : dueOn.plusDays(1));
            case OVERDUE -> escalation(today, calendar);
            case PAUSED -> new Next(LampNextStep.WAITS_FOR_RESUMPTION, null);
            case CLOSED, CLOSED_LATE, NOT_STARTED -> Next.NOTHING;
        };
    }

    /** The same for a task that nobody has signed for: the reminder to sign may come before the next colour (JC-07). */
    public Next nextWhileUnsigned(LocalDate issuedOn, LocalDate today, WorkingCalendar calendar, RuleParameters rules) {
        var next = next(today, calendar);
        return switch (reason) {
            case ON_SCHEDULE, PROVISIONAL, DUE_SOON, BEHIND_PLAN, FAR_BEHIND_PLAN -> {
                var on = SignatureTerm.remindedOn(issuedOn, calendar, rules);
                if (!on.isAfter(today)) {
                    yield new Next(LampNextStep.SIGNATURE_REMINDER, null);
                }
                yield next.on() == null || !on.isAfter(next.on())
                        ? new Next(LampNextStep.SIGNATURE_REMINDER, on)
                        : next;
            }
            case OVERDUE, PAUSED, CLOSED, CLOSED_LATE, NOT_STARTED -> next;
        };
    }

    private Next escalation(LocalDate today, WorkingCalendar calendar) {
        var on = calendar.after(Objects.requireNonNull(dueOn), escalationDays).dueOn();
        return on.isAfter(today)
                ? new Next(LampNextStep.ESCALATION_PROPOSED, on)
                : new Next(LampNextStep.LEADERS_DECIDE, null);
    }

    private static Next coming(LampNextStep step, @Nullable LocalDate on) {
        return on == null ? Next.NOTHING : new Next(step, on);
    }

    /** The rule that sets this lamp. */
    public String rule() {
        return reason == LampReason.OVERDUE ? "WF-09" : "decision-14";
    }
}
