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
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.evidence.ExpectAttachments;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
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
    private final ExpectAttachments attachments;
    private final AuditTrail auditTrail;
    private final Event<Object> events;
    private final Clock clock;

    public CloseMatter(
            Matters matters,
            Tasks tasks,
            Organization organization,
            Instance<CloseBlockerSource> sources,
            ExpectAttachments attachments,
            AuditTrail auditTrail,
            Event<Object> events,
            Clock clock) {
        this.matters = matters;
        this.tasks = tasks;
        this.organization = organization;
        this.sources = sources;
        this.attachments = attachments;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** 核验通过, on paper or on site, with what was seen (row 78); when it was the last task, the matter is completed. */
    @Transactional
    public Task acceptCompletion(UUID taskId, VerificationMethod method, String note, Caller caller) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        requireScan(task);
        var now = clock.instant();
        var said = Texts.body("note", note);
        task.accept(method, said, caller.officerId(), now);
        var signature = new SignedWords("办结核验单", matter)
                .line("单位", nameOf(task, organization.unitsById(List.of(task.unitId()))))
                .line("办理结果", task.completionResult().orElse(""))
                .line("签发人", task.signedOffBy().orElse(""))
                .line("核验方式", words(method))
                .line("核验说明", said)
                .papers(
                        task.document().orElse(null),
                        task.completionId().map(attachments::marks).orElse(List.of()))
                .by(caller, now);
        audit(
                "COMPLETION_ACCEPTED",
                "task",
                task.id(),
                matter,
                Map.of("method", method, "note", said, "signature", signature));
        matter.progressed(
                (int) Math.round(tasks.live(matter.id()).stream()
                        .mapToInt(Task::progressPercent)
                        .average()
                        .orElse(0)),
                clock.instant());
        completeWhenSettled(matter);
        return task;
    }

    private static String nameOf(Task task, Map<UUID, Unit> units) {
        var unit = units.get(task.unitId());
        return unit == null ? task.unitId().toString() : unit.name();
    }

    private static String words(VerificationMethod method) {
        return switch (method) {
            case PAPER -> "书面核验";
            case ON_SITE -> "现场核验";
        };
    }

    /** The office accepts special supervision only with the stamped scan in its hands (BZ-13). */
    private void requireScan(Task task) {
        var missing = task.completionId()
                .map(id -> attachments.missing(id, EvidencePurpose.FORMAL_SCAN))
                .orElse(List.of());
        if (task.isSpecial() && !missing.isEmpty()) {
            throw new DomainException.RuleViolated(
                    MatterError.SCAN_NOT_HELD, "task " + task.id() + " misses its scan", Map.of("fileNames", missing));
        }
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

    /** 审核退回, with the reason; signed (JC-08). */
    @Transactional
    public Task returnCompletion(UUID taskId, String reason, Caller caller) {
        var task = tasks.require(taskId);
        var matter = matters.lock(task.matterId());
        var now = clock.instant();
        var said = Texts.body("reason", reason);
        var signature = new SignedWords("办结退回单", matter)
                .line("单位", nameOf(task, organization.unitsById(List.of(task.unitId()))))
                .line("办理结果", task.completionResult().orElse(""))
                .line("退回原因", said)
                .by(caller, now);
        task.returnCompletion(said);
        matter.touch(now);
        audit("COMPLETION_RETURNED", "task", task.id(), matter, Map.of("reason", said, "signature", signature));
        events.fire(new CompletionReturned(
                task.id(), matter.id(), matter.jurisdictionId(), task.unitId(), matter.title(), matter.registeredBy()));
        return task;
    }

    /** 反馈结果 to the leader who gave the order (CT-12), with a recommendation (BZ-06); signed (JC-08). */
    @Transactional
    public Matter feedBack(UUID matterId, String summary, String recommendation, Caller caller) {
        var matter = matters.lock(matterId);
        var now = clock.instant();
        var result = Texts.body("summary", summary);
        var proposed = Texts.body("recommendation", recommendation);
        matter.feedBack(result, proposed, now);
        var signature = new SignedWords("督查结果反馈单", matter)
                .optional("交办领导", matter.registration().instructionLeader())
                .line("办理结果", result)
                .line("工作建议", proposed)
                .by(caller, now);
        audit("RESULT_FED_BACK", "matter", matter.id(), matter, Map.of("summary", result, "signature", signature));
        return matter;
    }

    /** 销号; refused with the full list while anything is open. */
    @Transactional
    public Matter close(UUID matterId, Caller signer) {
        var matter = matters.lock(matterId);
        requireNone(matter, blockers(matter));
        var now = clock.instant();
        matter.close(TimeSource.today(clock), now);
        var words = new SignedWords("任务销号单", matter);
        words.optional("办理结果", matter.resultSummary().orElse(null));
        words.optional("工作建议", matter.recommendation().orElse(null));
        var live = tasks.live(matterId);
        var units = organization.unitsById(live.stream().map(Task::unitId).toList());
        for (var task : live) {
            task.close();
            words.line("单位", nameOf(task, units) + "：" + task.completionResult().orElse(""));
        }
        words.line("是否逾期", matter.isClosedLate() ? "逾期销号" : "按期销号");
        audit(
                "MATTER_CLOSED",
                "matter",
                matter.id(),
                matter,
                Map.of("late", matter.isClosedLate(), "signature", words.by(signer, now)));
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
