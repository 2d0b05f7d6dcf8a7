package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;

/** 中止、终止、恢复办理 of a task or a whole matter: asked with a reason, decided by another hand. No deadline moves (JS-17 is the one way). */
@ApplicationScoped
public class HaltTask {
    private final HaltRequests requests;
    private final Matters matters;
    private final Tasks tasks;
    private final CloseMatter closeMatter;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public HaltTask(
            HaltRequests requests,
            Matters matters,
            Tasks tasks,
            CloseMatter closeMatter,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.requests = requests;
        this.matters = matters;
        this.tasks = tasks;
        this.closeMatter = closeMatter;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public HaltRequest request(UUID matterId, @Nullable UUID taskId, HaltKind kind, String reason, Caller caller) {
        var matter = matters.lock(matterId);
        if (matter.step() != MatterStep.METHOD_CONFIRMED) {
            throw new DomainException.RuleViolated(
                    MatterError.MATTER_WRONG_STEP, "matter " + matterId + " is at " + matter.step());
        }
        if (affected(matterId, taskId).isEmpty()) {
            throw new DomainException.RuleViolated(MatterError.TASK_WRONG_STATUS, "nothing of it is under way");
        }
        if (kind == HaltKind.TERMINATE
                && taskId != null
                && tasks.require(taskId).role() == HandlingRole.LEAD) {
            throw DomainException.Invalid.field("taskId", "the lead unit's task ends with the whole matter alone");
        }
        var request = HaltRequest.request(
                matter, taskId, kind, Texts.body("reason", reason), caller.officerId(), clock.instant());
        requests.persist(request);
        matter.touch(clock.instant());
        audit("HALT_REQUESTED", request, Map.of("kind", kind, "reason", reason), true);
        return request;
    }

    @Transactional
    public HaltRequest decide(UUID requestId, boolean isApproved, @Nullable String note, Caller caller) {
        var request = requests.require(requestId);
        var matter = matters.lock(request.matterId());
        request.decide(isApproved, Texts.optional("note", note), caller.officerId(), clock.instant());
        if (isApproved) {
            var affected = affected(matter.id(), request.taskId().orElse(null));
            switch (request.kind()) {
                case SUSPEND -> affected.forEach(Task::suspend);
                case TERMINATE -> affected.forEach(Task::terminate);
            }
            affected.forEach(task -> tell(task, matter));
            if (request.kind() == HaltKind.TERMINATE) {
                if (request.taskId().isEmpty()) {
                    closeMatter.terminate(matter, request.reason());
                } else {
                    closeMatter.completeWhenSettled(matter);
                }
            }
        }
        matter.touch(clock.instant());
        audit(
                "HALT_DECIDED",
                request,
                Map.of(
                        "kind", request.kind(),
                        "status", request.status(),
                        "reason", request.reason(),
                        "comment", note == null ? "" : note),
                !isApproved);
        return request;
    }

    /** 恢复办理: the deadline is what it was. */
    @Transactional
    public HaltRequest resume(UUID requestId, String reason, Caller caller) {
        var request = requests.require(requestId);
        var matter = matters.lock(request.matterId());
        request.resume(Texts.body("reason", reason), caller.officerId(), clock.instant());
        var taskId = request.taskId();
        tasks.ofMatter(matter.id()).stream()
                .filter(task -> task.status() == TaskStatus.SUSPENDED)
                .filter(task -> taskId.isEmpty() || taskId.get().equals(task.id()))
                .forEach(task -> {
                    task.resume();
                    tell(task, matter);
                });
        matter.touch(clock.instant());
        audit("HALT_RESUMED", request, Map.of("reason", reason), false);
        return request;
    }

    /** What a halt would stop: the task, or all tasks that are under way. */
    private List<Task> affected(UUID matterId, @Nullable UUID taskId) {
        return tasks.ofMatter(matterId).stream()
                .filter(task -> taskId == null || task.id().equals(taskId))
                .filter(Task::isUnderWay)
                .toList();
    }

    private void tell(Task task, Matter matter) {
        events.fire(new TaskHalted(task.id(), matter.id(), task.unitId(), matter.title(), task.status()));
    }

    private void audit(String action, HaltRequest request, Object after, boolean isForOfficeOnly) {
        var written = AuditRecord.ofMatter(
                action, "halt_request", request.id(), request.jurisdictionId(), request.matterId(), after);
        auditTrail.write(isForOfficeOnly ? written.forOfficeOnly() : written);
    }
}
