package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Texts;

/** The unit's side of a task: sign for it, and what its head has released: progress and completion. */
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
        var locked = matters.lockOfTask(taskId);
        var task = tasks.requireOwn(taskId, caller);
        var matter = locked.orElseThrow();
        task.acknowledge(Texts.line("signerName", signerName), clock.instant());
        matter.touch(clock.instant());
        audit("TASK_ACKNOWLEDGED", task, Map.of("signerName", signerName));
        events.fire(new TaskAcknowledged(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    /** 反馈进展 in three parts (BZ-38), written by one officer of the unit and released by the caller (JS-05). */
    @Transactional
    public Task reportProgress(UUID taskId, ProgressText text, UUID authorId, Caller caller) {
        var locked = matters.lockOfTask(taskId);
        var task = tasks.requireOwn(taskId, caller);
        var matter = locked.orElseThrow();
        var report = ProgressReport.of(taskId, authorId, caller.officerId(), clock.instant(), text.checked());
        task.reportProgress(report.percent());
        reports.persist(report);
        matter.progressed(meanProgress(matter.id()), clock.instant());
        audit("PROGRESS_REPORTED", task, Map.of("percent", report.percent(), "authorId", authorId));
        return task;
    }

    /** 报办结 in writing (CT-11), written by one officer of the unit and released by the caller (JS-05). */
    @Transactional
    public Task reportCompletion(
            UUID taskId,
            String result,
            @Nullable FormalDocument document,
            String signedOffBy,
            UUID authorId,
            Caller caller) {
        var locked = matters.lockOfTask(taskId);
        var task = tasks.requireOwn(taskId, caller);
        var matter = locked.orElseThrow();
        task.reportCompletion(
                Texts.body("result", result),
                document == null ? null : document.checked(),
                Texts.line("signedOffBy", signedOffBy),
                authorId,
                clock.instant());
        matter.touch(clock.instant());
        audit("COMPLETION_REPORTED", task, Map.of("signedOffBy", signedOffBy, "authorId", authorId));
        events.fire(new CompletionReported(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    private int meanProgress(UUID matterId) {
        return (int) Math.round(tasks.live(matterId).stream()
                .mapToInt(Task::progressPercent)
                .average()
                .orElse(0));
    }

    private void audit(String action, Task task, Object after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, "task", task.id(), task.jurisdictionId(), task.matterId(), after));
    }
}
