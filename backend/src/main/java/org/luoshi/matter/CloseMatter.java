package org.luoshi.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Texts;
import org.luoshi.platform.TimeSource;

/** 办结审核、反馈结果、销号: the office's side of the way out. Nothing ends without result and report (CT-10). */
@ApplicationScoped
public class CloseMatter {
    private final Matters matters;
    private final Tasks tasks;
    private final Organization organization;
    private final Instance<CloseBlockerSource> sources;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public CloseMatter(
            Matters matters,
            Tasks tasks,
            Organization organization,
            Instance<CloseBlockerSource> sources,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.organization = organization;
        this.sources = sources;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 核验通过, on paper or on site, with what was seen (row 78); when it was the last task, the matter is completed. */
    @Transactional
    public Task acceptCompletion(UUID taskId, VerificationMethod method, String note, Caller caller) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        task.accept(method, Texts.body("note", note), caller.officerId(), clock.instant());
        audit("COMPLETION_ACCEPTED", "task", task.id(), matter, Map.of("method", method, "note", note));
        matter.progressed(
                (int) Math.round(tasks.live(matter.id()).stream()
                        .mapToInt(Task::progressPercent)
                        .average()
                        .orElse(0)),
                clock.instant());
        completeWhenSettled(matter);
        return task;
    }

    /** 办结 once every task is accepted or has ended. */
    void completeWhenSettled(Matter matter) {
        if (tasks.ofMatter(matter.id()).stream().allMatch(Task::isSettled)) {
            matter.complete(clock.instant());
            audit("MATTER_COMPLETED", "matter", matter.id(), matter, Map.of());
        }
    }

    /** 终止 of the whole matter, once approved; refused while something other than its tasks is open. */
    void terminate(Matter matter, String reason) {
        List<CloseBlocker> open = new ArrayList<>();
        sources.forEach(source -> open.addAll(source.blockers(matter.id())));
        open.removeIf(blocker ->
                blocker.code() == CloseBlockerCode.HALT_UNDECIDED || blocker.code() == CloseBlockerCode.NOTICE_MISSING);
        requireNone(matter, open);
        matter.terminate(reason, clock.instant());
        audit("MATTER_TERMINATED", "matter", matter.id(), matter, Map.of("reason", reason));
    }

    /** 审核退回, with the reason. */
    @Transactional
    public Task returnCompletion(UUID taskId, String reason) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        task.returnCompletion(Texts.body("reason", reason));
        matter.touch(clock.instant());
        audit("COMPLETION_RETURNED", "task", task.id(), matter, Map.of("reason", reason));
        events.fire(new CompletionReturned(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    /** 反馈结果 to the leader who gave the order (CT-12), with a recommendation (BZ-06). */
    @Transactional
    public Matter feedBack(UUID matterId, String summary, String recommendation) {
        var matter = matters.lock(matterId);
        matter.feedBack(Texts.body("summary", summary), Texts.body("recommendation", recommendation), clock.instant());
        audit("RESULT_FED_BACK", "matter", matter.id(), matter, Map.of("summary", summary));
        return matter;
    }

    /** 销号; refused with the full list while anything is open. */
    @Transactional
    public Matter close(UUID matterId) {
        var matter = matters.lock(matterId);
        requireNone(matter, blockers(matter));
        matter.close(TimeSource.today(clock), clock.instant());
        tasks.live(matterId).forEach(Task::close);
        audit("MATTER_CLOSED", "matter", matter.id(), matter, Map.of("late", matter.isClosedLate()));
        events.fire(new MatterClosed(matter.id(), matter.jurisdictionId(), matter.title(), matter.registeredBy()));
        return matter;
    }

    /** Everything that is still open: 销号前还差…. */
    @Transactional
    public List<CloseBlocker> blockers(Matter matter) {
        List<CloseBlocker> blockers = new ArrayList<>();
        if (matter.isClosed()) {
            return blockers;
        }
        if (matter.step().compareTo(MatterStep.METHOD_CONFIRMED) < 0) {
            blockers.add(new CloseBlocker(
                    CloseBlockerCode.STEP_NOT_REACHED,
                    matter.id(),
                    matter.step().name()));
        }
        var open = tasks.live(matter.id()).stream()
                .filter(task -> !task.isSettled())
                .toList();
        var units = organization.unitsById(open.stream().map(Task::unitId).toList());
        for (var task : open) {
            var unit = units.get(task.unitId());
            var code = task.status() == TaskStatus.SUSPENDED
                    ? CloseBlockerCode.TASK_SUSPENDED
                    : CloseBlockerCode.TASK_NOT_ACCEPTED;
            blockers.add(new CloseBlocker(code, task.id(), unit == null ? "" : unit.shortName()));
        }
        sources.forEach(source -> blockers.addAll(source.blockers(matter.id())));
        if (matter.step() != MatterStep.FED_BACK) {
            blockers.add(new CloseBlocker(CloseBlockerCode.RESULT_NOT_FED_BACK, matter.id(), ""));
        }
        return List.copyOf(blockers);
    }

    private static void requireNone(Matter matter, List<CloseBlocker> blockers) {
        if (!blockers.isEmpty()) {
            throw new DomainException.RuleViolated(
                    MatterError.MATTER_NOT_CLOSABLE,
                    "matter " + matter.id() + " has " + blockers.size() + " open points",
                    Map.of(
                            "blockers",
                            blockers.stream()
                                    .map(blocker ->
                                            Map.of("code", blocker.code().name(), "label", blocker.label()))
                                    .toList()));
        }
    }

    private void audit(String action, String recordType, UUID recordId, Matter matter, Object after) {
        auditTrail.write(
                AuditRecord.ofMatter(action, recordType, recordId, matter.jurisdictionId(), matter.id(), after));
    }
}
