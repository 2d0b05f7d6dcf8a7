package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;

/** 提醒 (D.7.5 rung 0) and 签收提醒 (JC-07): many at once, in a few statements, under the locks of their matters. */
@ApplicationScoped
class SendReminders {
    private final Reminders reminders;
    private final AuditTrail auditTrail;
    private final Event<Object> events;

    SendReminders(Reminders reminders, AuditTrail auditTrail, Event<Object> events) {
        this.reminders = reminders;
        this.auditTrail = auditTrail;
        this.events = events;
    }

    /** How many of them had not gone out before. */
    int send(List<TaskReminder> due, Instant now) {
        var sent = reminders.send(due, now);
        if (!sent.isEmpty()) {
            auditTrail.writeAll(sent.stream().map(SendReminders::record).toList());
            events.fire(new TasksReminded(sent));
        }
        return sent.size();
    }

    private static AuditRecord record(TaskReminder reminder) {
        return AuditRecord.ofMatter(
                "TASK_REMINDED",
                "task",
                reminder.taskId(),
                reminder.jurisdictionId(),
                reminder.matterId(),
                Map.of("kind", reminder.kind(), "dueOn", reminder.dueOn()));
    }
}
