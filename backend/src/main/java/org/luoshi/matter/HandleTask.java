package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Texts;

/** The unit's side of a task: sign for it, report progress, report completion. */
@ApplicationScoped
public class HandleTask {
    private final Matters matters;
    private final Tasks tasks;
    private final ProgressReports reports;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public HandleTask(
            Matters matters,
            Tasks tasks,
            ProgressReports reports,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.reports = reports;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 签收 (JC-07). */
    @Transactional
    public Task acknowledge(UUID taskId, String signerName, Caller caller) {
        var task = tasks.requireOwn(taskId, caller);
        var matter = matters.lock(task.matterId());
        task.acknowledge(Texts.line("signerName", signerName), clock.instant());
        matter.touch(clock.instant());
        audit("TASK_ACKNOWLEDGED", task, Map.of("signerName", signerName));
        events.fire(new TaskAcknowledged(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    /** 反馈进展 in three parts (BZ-38). */
    @Transactional
    public Task reportProgress(
            UUID taskId, int percent, String measures, String progress, String effect, Caller caller) {
        var task = tasks.requireOwn(taskId, caller);
        var matter = matters.lock(task.matterId());
        var report =
                ProgressReport.of(taskId, caller.officerId(), clock.instant(), percent, measures, progress, effect);
        task.reportProgress(percent);
        reports.persist(report);
        matter.progressed(meanProgress(matter.id()), clock.instant());
        audit("PROGRESS_REPORTED", task, Map.of("percent", percent));
        return task;
    }

    /** 报办结, released by the unit's head (JS-05, CT-11). */
    @Transactional
    public Task reportCompletion(UUID taskId, String result, String signedOffBy, Caller caller) {
        var task = tasks.requireOwn(taskId, caller);
        var matter = matters.lock(task.matterId());
        task.reportCompletion(
                Texts.body("result", result),
                Texts.line("signedOffBy", signedOffBy),
                caller.officerId(),
                clock.instant());
        matter.touch(clock.instant());
        audit("COMPLETION_REPORTED", task, Map.of("signedOffBy", signedOffBy));
        events.fire(new CompletionReported(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    private int meanProgress(UUID matterId) {
        return (int) Math.round(tasks.ofMatter(matterId).stream()
                .mapToInt(Task::progressPercent)
                .average()
                .orElse(0));
    }

    private void audit(String action, Task task, Object after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "task", task.id(), task.jurisdictionId(), task.matterId(), after));
    }
}
