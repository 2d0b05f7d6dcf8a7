package org.luoshi.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.WorkingCalendar;

/**
 * 红黄绿灯 of a task or matter, which says why and what comes next (decision 14).
 *
 * @param remainingWorkingDays negative when past due; null without a deadline
 * @param yellowOn the day on which it turns yellow; null when nothing is due
 * @param redOn the day on which it turns red; null when nothing is due
 */
public record Lamp(
        TrafficLight light,
        LampReason reason,
        @Nullable LocalDate dueOn,
        @Nullable Integer remainingWorkingDays,
        @Nullable LocalDate yellowOn,
        @Nullable LocalDate redOn) {
    /** Yellow starts that many working days before the deadline. */
    public static final int DUE_SOON_DAYS = 3;
    /** After that many working days over the deadline the system proposes criticism (CT-18). */
    public static final int ESCALATION_DAYS = 5;

    /** What happens if nobody acts, and when. */
    public record Next(LampNextStep step, @Nullable LocalDate on) {}

    public Next next(WorkingCalendar calendar) {
        return switch (light) {
            case GREEN -> next(LampNextStep.TURNS_YELLOW, yellowOn);
            case GREY ->
                reason == LampReason.PROVISIONAL
                        ? next(LampNextStep.TURNS_YELLOW, yellowOn)
                        : next(LampNextStep.NONE, null);
            case YELLOW -> next(LampNextStep.TURNS_RED, redOn);
            case RED ->
                next(
                        LampNextStep.ESCALATION_PROPOSED,
                        dueOn == null
                                ? null
                                : calendar.after(dueOn, ESCALATION_DAYS).dueOn());
        };
    }

    private static Next next(LampNextStep step, @Nullable LocalDate on) {
        return on == null ? new Next(LampNextStep.NONE, null) : new Next(step, on);
    }

    /** The rule that sets this lamp. */
    public String rule() {
        return light == TrafficLight.RED ? "WF-09" : "decision-14";
    }
}
