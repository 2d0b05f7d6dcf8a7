package org.luoshi.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.calendar.WorkingCalendar;
import org.luoshi.matter.Matter;
import org.luoshi.matter.SignatureTerm;
import org.luoshi.matter.Task;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Urgency;
import org.luoshi.platform.TimeSource;
import org.luoshi.ruleset.RuleParameters;

/** A task that the deadline scan has in hand, with its locked matter and the rules that hold for it. */
record DueTask(Task task, Matter matter, RuleParameters rules, WorkingCalendar calendar) {

    /** The reminders that are due by then, whether or not they went out before; none in quiet hours. */
    Stream<TaskReminder> reminders(Instant now) {
        return nextLook().isQuiet(now)
                ? Stream.empty()
                : Stream.of(ofDeadline(now), ofSignature(now)).flatMap(Optional::stream);
    }

    boolean isQuiet(Instant now) {
        return nextLook().isQuiet(now);
    }

    boolean isLate(Instant now) {
        return TimeSource.dateOf(now).isAfter(task.dueOn());
    }

    NextLook nextLook() {
        return new NextLook(calendar, rules, matter.registration().urgency() == Urgency.CRITICAL);
    }

    private Optional<TaskReminder> ofDeadline(Instant now) {
        return ClimbLadder.WITH_THE_UNIT.contains(task.status())
                ? ReminderPolicy.due(task.dueOn(), TimeSource.dateOf(now), calendar, rules)
                        .map(due -> TaskReminder.ofDeadline(task, matter, due))
                : Optional.empty();
    }

    private Optional<TaskReminder> ofSignature(Instant now) {
        if (task.status() != TaskStatus.ISSUED) {
            return Optional.empty();
        }
        var signBy = SignatureTerm.endsOn(task.issuedOn(), calendar, rules);
        var due = SignatureReminderPolicy.due(signBy, task.dueOn(), TimeSource.dateOf(now), calendar, rules);
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(TaskReminder.ofSignature(task, matter, signBy, due.getAsInt()));
    }
}
