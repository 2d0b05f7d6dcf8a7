package org.luoshi.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Task;

/**
 * A unit is reminded of a task.
 *
 * @param dueOn the day it is about: the deadline, or the end of the term for signing
 * @param ordinal 0 for the first reminder of this kind and day
 * @param tellsHead whether the unit's head and the clerk hear of it, not the liaison officers alone (JC-07)
 */
public record TaskReminder(
        UUID taskId,
        UUID matterId,
        UUID jurisdictionId,
        UUID unitId,
        String title,
        UUID registeredBy,
        ReminderKind kind,
        LocalDate dueOn,
        int ordinal,
        boolean tellsHead) {

    static TaskReminder ofDeadline(Task task, Matter matter, ReminderPolicy.Due due) {
        return of(task, matter, due.kind(), task.dueOn(), due.ordinal(), true);
    }

    static TaskReminder ofSignature(Task task, Matter matter, LocalDate signBy, int ordinal) {
        return of(task, matter, ReminderKind.UNSIGNED, signBy, ordinal, SignatureReminderPolicy.tellsHead(ordinal));
    }

    private static TaskReminder of(
            Task task, Matter matter, ReminderKind kind, LocalDate dueOn, int ordinal, boolean tellsHead) {
        return new TaskReminder(
                task.id(),
                matter.id(),
                matter.jurisdictionId(),
                task.unitId(),
                matter.title(),
                matter.registeredBy(),
                kind,
                dueOn,
                ordinal,
                tellsHead);
    }
}
