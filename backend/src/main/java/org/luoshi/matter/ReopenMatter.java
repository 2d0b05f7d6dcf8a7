package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 重开: ARCHIVED → 办理中, the one way back from the archive (JC-08). Number and history stay; the units get a new deadline; the decision is signed. */
@ApplicationScoped
public class ReopenMatter {
    private final Matters matters;
    private final Tasks tasks;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public ReopenMatter(Matters matters, Tasks tasks, AuditTrail auditTrail, Event<Object> events, Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param taskIds whose task goes on; empty means all
     */
    @Transactional
    public Matter reopen(UUID matterId, String reason, LocalDate dueOn, Set<UUID> taskIds, Caller signer) {
        var matter = matters.lock(matterId);
        var now = clock.instant();
        var today = TimeSource.dateOf(now);
        if (!dueOn.isAfter(today)) {
            throw DomainException.Invalid.field("dueOn", "not in the future");
        }
        var why = Texts.body("reason", reason);
        Map<String, Object> before = new HashMap<>();
        before.put("closedAt", String.valueOf(matter.closedAt().orElse(null)));
        before.put("closedLate", matter.isClosedLate());
        before.put("result", matter.resultSummary().orElse(""));
        before.put("recommendation", matter.recommendation().orElse(""));
        var signature = new SignedWords("重新办理决定", matter)
                .line("原办理结果", matter.resultSummary().orElse(""))
                .line("重新办理原因", why)
                .line("新的期限", dueOn.toString())
                .by(signer, now);
        matter.reopen(why, dueOn, now);
        auditTrail.write(new AuditRecord(
                "MATTER_REOPENED",
                "matter",
                matter.id(),
                matter.jurisdictionId(),
                matter.id(),
                null,
                false,
                null,
                before,
                Map.of("reason", why, "dueOn", dueOn, "signature", signature)));
        for (var task : goingOn(matterId, taskIds)) {
            var old = task.completionResult().orElse("");
            task.reopen(today, dueOn);
            auditTrail.write(new AuditRecord(
                    "TASK_REOPENED",
                    "task",
                    task.id(),
                    task.jurisdictionId(),
                    matter.id(),
                    null,
                    false,
                    null,
                    Map.of("result", old),
                    Map.of("dueOn", dueOn)));
            events.fire(
                    new TaskReopened(task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title()));
        }
        events.fire(new MatterReopened(matter.id(), matter.jurisdictionId(), matter.title(), matter.registeredBy()));
        return matter;
    }

    private List<Task> goingOn(UUID matterId, Set<UUID> taskIds) {
        var all = tasks.ofMatter(matterId);
        if (!all.stream().map(Task::id).toList().containsAll(taskIds)) {
            throw new DomainException.NotFound(MatterError.TASK_NOT_FOUND, taskIds);
        }
        return all.stream()
                .filter(task -> taskIds.isEmpty() || taskIds.contains(task.id()))
                .toList();
    }
}
