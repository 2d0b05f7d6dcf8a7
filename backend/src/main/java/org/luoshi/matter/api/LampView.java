package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.Lamp;
import org.luoshi.matter.LampNextStep;
import org.luoshi.matter.LampReason;
import org.luoshi.matter.TrafficLight;

@RegisterForReflection
@Type("Lamp")
@Description("红黄绿灯 (decision 14): why it shines so, and what comes next if nobody acts.")
public record LampView(
        TrafficLight light,
        LampReason reason,
        @Nullable LocalDate dueOn,

        @Nullable @Description("Working days left, today not counted; null when past due.")
        Integer remainingWorkingDays,

        @Nullable @Description("Working days over; null when not past due.")
        Integer overdueWorkingDays,

        @Description("Rule id.") String rule,
        LampNextStep nextStep,
        @Nullable LocalDate nextOn) {

    public static LampView of(Lamp lamp, LocalDate today, WorkingCalendar calendar) {
        return of(lamp, lamp.next(today, calendar));
    }

    /** The same where more than the lamp decides what comes next. */
    static LampView of(Lamp lamp, Lamp.Next next) {
        var remaining = lamp.remainingWorkingDays();
        var overdue = lamp.reason() == LampReason.OVERDUE;
        return new LampView(
                lamp.light(),
                lamp.reason(),
                lamp.dueOn(),
                overdue ? null : remaining,
                overdue && remaining != null ? Integer.valueOf(-remaining) : null,
                lamp.rule(),
                next.step(),
                next.on());
    }
}
