package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.evidence.ExpectAttachments;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Texts;

/** The unit's side of a task: sign for it, and what its head has released: progress and completion. */
@ApplicationScoped
public class HandleTask {
    private final Matters matters;
    private final Tasks tasks;
    private final ProgressReports reports;
    private final ExpectAttachments attachments;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public HandleTask(
            Matters matters,
            Tasks tasks,
            ProgressReports reports,
            ExpectAttachments attachments,
            Organization organization,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.reports = reports;
        this.attachments = attachments;
        this.organization = organization;
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
        var now = clock.instant();
        var named = Texts.line("signerName", signerName);
        task.acknowledge(named, now);
        matter.touch(now);
        var signature = words("任务签收单", matter, task)
                .line("任务", task.duty())
                .line("期限", task.dueOn().toString())
                .line("签收人", named)
                .by(caller, now);
        audit("TASK_ACKNOWLEDGED", task, Map.of("signerName", named, "signature", signature));
        events.fire(new TaskAcknowledged(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    /** 反馈进展 in three parts (BZ-38), written by one officer of the unit and released by the caller (JS-05). */
    @Transactional
    public Task reportProgress(UUID reportId, UUID taskId, ProgressText text, UUID authorId, Caller caller) {
        var locked = matters.lockOfTask(taskId);
        var task = tasks.requireOwn(taskId, caller);
        var matter = locked.orElseThrow();
        var now = clock.instant();
        var said = text.checked();
        var report = ProgressReport.of(reportId, taskId, authorId, caller.officerId(), now, said);
        task.reportProgress(report.percent());
        reports.persist(report);
        matter.progressed(meanProgress(matter.id()), now);
        var signature = words("进展报告", matter, task)
                .line("进度", said.percent() + "%")
                .line("措施", said.measures())
                .line("进展", said.progress())
                .line("效果", said.effect())
                .optional("下一步", said.nextStep())
                .papers(said.document(), attachments.marks(reportId))
                .by(caller, now);
        audit(
                "PROGRESS_REPORTED",
                task,
                reported(reportId, Map.of("percent", report.percent(), "authorId", authorId, "signature", signature)));
        return task;
    }

    /** 报办结 in writing (CT-11), written by one officer of the unit and released by the caller (JS-05). */
    @Transactional
    public Task reportCompletion(
            UUID reportId,
            UUID taskId,
            String result,
            @Nullable FormalDocument document,
            String signedOffBy,
            UUID authorId,
            Caller caller) {
        var locked = matters.lockOfTask(taskId);
        var task = tasks.requireOwn(taskId, caller);
        var matter = locked.orElseThrow();
        var now = clock.instant();
        var said = Texts.body("result", result);
        var paper = document == null ? null : document.checked();
        task.reportCompletion(reportId, said, paper, Texts.line("signedOffBy", signedOffBy), authorId, now);
        matter.touch(now);
        var signature = words("办结报告", matter, task)
                .line("办理结果", said)
                .papers(paper, attachments.marks(reportId))
                .by(caller, now);
        audit(
                "COMPLETION_REPORTED",
                task,
                reported(reportId, Map.of("signedOffBy", signedOffBy, "authorId", authorId, "signature", signature)));
        events.fire(new CompletionReported(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    private SignedWords words(String title, Matter matter, Task task) {
        var unit = organization.unitsById(List.of(task.unitId())).get(task.unitId());
        return new SignedWords(title, matter)
                .line("单位", unit == null ? task.unitId().toString() : unit.name());
    }

    /** The audit entry names the report and the hash of each file that came with it. */
    private Map<String, Object> reported(UUID reportId, Map<String, Object> after) {
        Map<String, Object> all = new LinkedHashMap<>(after);
        all.put("reportId", reportId);
        var marks = attachments.marks(reportId);
        if (!marks.isEmpty()) {
            all.put("attachments", marks);
        }
        return all;
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
