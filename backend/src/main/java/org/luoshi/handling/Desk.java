package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.matter.Task;
import org.luoshi.matter.Tasks;
import org.luoshi.platform.Caller;
import org.luoshi.platform.TimeSource;

/** What every verb on a task begins and ends with: the matter is locked, the audit trail written, the people concerned told. */
@ApplicationScoped
class Desk {
    private final Matters matters;
    private final Tasks tasks;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    Desk(Matters matters, Tasks tasks, AuditTrail auditTrail, Event<Object> events, Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** A task and its locked matter. */
    record Held(Task task, Matter matter) {}

    /** The caller's own unit's task. */
    Held own(UUID taskId, Caller caller) {
        var matter = matters.lockOfTask(taskId);
        return new Held(tasks.requireOwn(taskId, caller), matter.orElseThrow());
    }

    /** Any task the caller may see. */
    Held any(UUID taskId) {
        var matter = matters.lockOfTask(taskId);
        return new Held(tasks.require(taskId), matter.orElseThrow());
    }

    Matter lock(UUID matterId) {
        return matters.lock(matterId);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return TimeSource.today(clock);
    }

    void record(String action, String recordType, UUID recordId, Held held, Object after) {
        record(action, recordType, recordId, held.matter(), after);
    }

    void record(String action, String recordType, UUID recordId, Matter matter, Object after) {
        matter.touch(clock.instant());
        auditTrail.write(
                AuditRecord.ofMatter(action, recordType, recordId, matter.jurisdictionId(), matter.id(), after));
    }

    void tell(HandlingOccasion occasion, UUID recordId, Held held) {
        var task = held.task();
        var matter = held.matter();
        events.fire(new TaskHandled(
                occasion,
                recordId,
                task.id(),
                matter.id(),
                matter.jurisdictionId(),
                task.unitId(),
                matter.title(),
                matter.registeredBy()));
    }
}
