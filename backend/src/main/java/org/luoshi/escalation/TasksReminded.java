package org.luoshi.escalation;

import java.util.List;

/** Units are reminded of their tasks, each occasion once. */
public record TasksReminded(List<TaskReminder> reminders) {
    public TasksReminded {
        reminders = List.copyOf(reminders);
    }
}
