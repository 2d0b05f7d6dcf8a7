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
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.DeadlineClass;

@RegisterForReflection
@Type("Deadline")
@Description("A deadline that explains itself (decision 13).")
public record DeadlineView(
        @Description("Rule id.") String rule,
        DeadlineClass deadlineClass,
        LocalDate issuedOn,

        @Description("The day of issue, or the next working day.")
        LocalDate dayZero,

        @Nullable Integer workingDays,
        LocalDate dueOn,

        @Description("暂定: the holidays of its year are not published yet.")
        boolean provisional,

        List<@NonNull LocalDate> countedDays,
        List<@NonNull SkippedDayView> skippedDays) {

    @RegisterForReflection
    @Type("SkippedDay")
    @Description("A day that did not count.")
    public record SkippedDayView(
            LocalDate date,
            SkipReason reason,
            @Nullable @Description("The holiday's name.") String name) {}

    static DeadlineView of(TaskView task, WorkingCalendar calendar) {
        CountedDeadline counted = task.workingDays() == null
                ? calendar.until(task.issuedOn(), task.dueOn())
                : calendar.after(task.issuedOn(), task.workingDays());
        return new DeadlineView(
                task.rule(),
                task.deadlineClass(),
                task.issuedOn(),
                counted.dayZero(),
                task.workingDays(),
                task.dueOn(),
                counted.isProvisional(),
                counted.countedDays(),
                counted.skippedDays().stream()
                        .map(day -> new SkippedDayView(day.date(), day.reason(), day.name()))
                        .toList());
    }
}
