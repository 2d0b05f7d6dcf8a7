package org.luoshi.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.WorkingCalendar;

/**
 * 红黄绿灯 of a task or matter, which says why and what comes next (decision 14).
 *
 * @param remainingWorkingDays negative when past due; null without a deadline
 */
public record Lamp(
        TrafficLight light,
        LampReason reason,
        @Nullable LocalDate dueOn,
        @Nullable Integer remainingWorkingDays) {
    /** Yellow starts that many working days before the deadline. */
    public static final int DUE_SOON_DAYS = 3;
    /** After that many working days over the deadline the system proposes criticism (CT-18). */
    public static final int ESCALATION_DAYS = 5;

    /** What happens if nobody acts, and when. */
    public record Next(LampNextStep step, @Nullable LocalDate on) {}

    public Next next(WorkingCalendar calendar) {
        if (dueOn == null) {
            return new Next(LampNextStep.NONE, null);
        }
        return switch (reason) {
            case ON_SCHEDULE, BEHIND_PLAN, PROVISIONAL ->
                new Next(LampNextStep.TURNS_YELLOW, calendar.before(dueOn, DUE_SOON_DAYS));
            case DUE_SOON -> new Next(LampNextStep.TURNS_RED, dueOn.plusDays(1));
            case OVERDUE, FAR_BEHIND_PLAN ->
                new Next(
                        LampNextStep.ESCALATION_PROPOSED,
                        calendar.after(dueOn, ESCALATION_DAYS).dueOn());
            case PAUSED, CLOSED, CLOSED_LATE, NOT_STARTED -> new Next(LampNextStep.NONE, null);
        };
    }

    /** The rule that sets this lamp. */
    public String rule() {
        return light == TrafficLight.RED ? "WF-09" : "decision-14";
    }
}
