package org.luoshi.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.calendar.Calendars;
import org.luoshi.matter.MatterRules;
import org.luoshi.matter.Matters;
import org.luoshi.matter.SignatureTerm;
import org.luoshi.matter.TaskStatus;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.TimeSource;

/** 签收提醒 (JC-07): under the lock of the matter, once for each occasion. */
@ApplicationScoped
public class RemindToSign {
    private final Reminders reminders;
    private final Matters matters;
    private final Tasks tasks;
    private final MatterRules matterRules;
    private final Calendars calendars;
    private final AuditTrail auditTrail;
    private final Event<Object> events;

    RemindToSign(
            Reminders reminders,
            Matters matters,
            Tasks tasks,
            MatterRules matterRules,
            Calendars calendars,
            AuditTrail auditTrail,
            Event<Object> events) {
        this.reminders = reminders;
        this.matters = matters;
        this.tasks = tasks;
        this.matterRules = matterRules;
        this.calendars = calendars;
        this.auditTrail = auditTrail;
        this.events = events;
    }

    /** True when the unit had not been reminded of this before. */
    @Transactional
    public boolean remind(UUID taskId, Instant now) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        if (task.status() != TaskStatus.ISSUED) {
            return false;
        }
        var rules = matterRules.of(matter);
        var calendar = calendars.current();
        var signBy = SignatureTerm.endsOn(task.issuedOn(), calendar, rules);
        var due = SignatureReminderPolicy.due(signBy, task.dueOn(), TimeSource.dateOf(now), calendar, rules);
        if (due.isEmpty()
                || !reminders.send(
                        task.id(), new ReminderPolicy.Due(ReminderKind.UNSIGNED, due.getAsInt()), signBy, now)) {
            return false;
        }
        auditTrail.write(AuditRecord.ofMatter(
                "TASK_REMINDED",
                "task",
                task.id(),
                task.jurisdictionId(),
                matter.id(),
                Map.of("kind", ReminderKind.UNSIGNED, "dueOn", signBy)));
        events.fire(new TaskUnsigned(
                task.id(),
                matter.id(),
                task.unitId(),
                matter.title(),
                matter.registeredBy(),
                signBy,
                due.getAsInt(),
                SignatureReminderPolicy.tellsHead(due.getAsInt())));
        return true;
    }
}
