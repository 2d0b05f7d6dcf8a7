package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.calendar.Calendars;
import org.luoshi.evidence.AttachmentManifest;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.matter.ReassignTask;
import org.luoshi.matter.Responsibles;
import org.luoshi.matter.Task;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.ruleset.RuleSets;

/** 退办: a unit sends a task back within some working days; the director decides once; upheld, it gets another unit. */
@ApplicationScoped
public class SendBackTask {
    private final Desk desk;
    private final HandlingRecords records;
    private final TaskAttachments attachments;
    private final ReassignTask reassignTask;
    private final Calendars calendars;
    private final RuleSets ruleSets;

    SendBackTask(
            Desk desk,
            HandlingRecords records,
            TaskAttachments attachments,
            ReassignTask reassignTask,
            Calendars calendars,
            RuleSets ruleSets) {
        this.desk = desk;
        this.records = records;
        this.attachments = attachments;
        this.reassignTask = reassignTask;
        this.calendars = calendars;
        this.ruleSets = ruleSets;
    }

    @Transactional
    public Task sendBack(UUID taskId, String reason, List<AttachmentManifest> files, Caller caller) {
        var held = desk.own(taskId, caller);
        var task = held.task();
        if (!records.sendBacks(List.of(taskId)).isEmpty()) {
            throw new DomainException.RuleViolated(
                    HandlingError.SEND_BACK_DECIDED, "task " + taskId + " was sent back before");
        }
        var last = lastDay(task, held.matter().ruleSetId());
        if (desk.today().isAfter(last)) {
            throw new DomainException.RuleViolated(
                    HandlingError.SEND_BACK_TOO_LATE, "task " + taskId + " could be sent back until " + last);
        }
        task.sendBack();
        var sendBack = SendBack.of(taskId, reason, caller.officerId(), desk.now());
        records.add(sendBack);
        attachments.attach(task, sendBack.id(), EvidencePurpose.SEND_BACK, files);
        desk.record(
                "TASK_SENT_BACK",
                "task",
                taskId,
                held,
                TaskAttachments.audited(Map.of("reason", sendBack.reason()), files));
        desk.tell(HandlingOccasion.SENT_BACK, sendBack.id(), held);
        return task;
    }

    /** The last day on which the task may be sent back. */
    public LocalDate lastDay(Task task, UUID ruleSetId) {
        return calendars
                .current()
                .after(task.issuedOn(), ruleSets.require(ruleSetId).parameters().sendBackDays())
                .dueOn();
    }

    /** 裁定, once: upheld, or the unit must acknowledge. */
    @Transactional
    public Task decide(UUID taskId, SendBackRuling ruling, String note, Caller caller) {
        var held = desk.any(taskId);
        var sendBack = of(taskId);
        sendBack.rule(ruling, note, caller.officerId(), desk.now());
        switch (ruling) {
            case UPHELD -> {}
            case REFUSED -> held.task().keepWithUnit();
        }
        desk.record("SEND_BACK_DECIDED", "task", taskId, held, Map.of("ruling", ruling, "note", note));
        desk.tell(HandlingOccasion.SEND_BACK_DECIDED, sendBack.id(), held);
        return held.task();
    }

    /** 改派: the upheld task ends, another unit gets one of its own. */
    @Transactional
    public Task reassign(
            UUID taskId,
            UUID unitId,
            String duty,
            Responsibles responsibles,
            @Nullable LocalDate dueOn,
            Caller caller) {
        var held = desk.any(taskId);
        var sendBack = of(taskId);
        if (sendBack.ruling().filter(SendBackRuling.UPHELD::equals).isEmpty()) {
            throw new DomainException.RuleViolated(
                    HandlingError.SEND_BACK_NOT_FOUND, "task " + taskId + " has no upheld send-back");
        }
        var fresh = reassignTask.reassign(held.task(), held.matter(), unitId, duty, responsibles, dueOn, caller);
        sendBack.reassign(fresh.id());
        return fresh;
    }

    private SendBack of(UUID taskId) {
        return records.sendBacks(List.of(taskId)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException.NotFound(HandlingError.SEND_BACK_NOT_FOUND, taskId));
    }
}
