package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.calendar.Calendars;
import org.luoshi.evidence.AttachmentManifest;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.matter.HandlingRole;
import org.luoshi.matter.Task;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;

/** 延期 in two decisions by two people (JS-17): the office reviews, a leader decides; short ones the director. */
@ApplicationScoped
public class ExtendDeadline {
    private final Desk desk;
    private final HandlingRecords records;
    private final TaskAttachments attachments;
    private final Calendars calendars;

    ExtendDeadline(Desk desk, HandlingRecords records, TaskAttachments attachments, Calendars calendars) {
        this.desk = desk;
        this.records = records;
        this.attachments = attachments;
        this.calendars = calendars;
    }

    @Transactional
    public Task request(
            UUID taskId,
            LocalDate requestedDueOn,
            String reason,
            String progress,
            List<AttachmentManifest> files,
            Caller caller) {
        var held = desk.own(taskId, caller);
        var task = held.task();
        task.requireWithUnit();
        ExtensionPolicy.checkRequest(task.dueOn(), requestedDueOn, desk.today());
        if (records.extensions(List.of(taskId)).stream().anyMatch(ExtensionRequest::isOpen)) {
            throw new DomainException.RuleViolated(
                    HandlingError.EXTENSION_OPEN, "task " + taskId + " has an open request");
        }
        var request = ExtensionRequest.of(
                taskId, task.dueOn(), requestedDueOn, reason, progress, caller.officerId(), desk.now());
        records.add(request);
        attachments.attach(task, request.id(), EvidencePurpose.EXTENSION, files);
        desk.record(
                "EXTENSION_REQUESTED",
                "extension_request",
                request.id(),
                held,
                TaskAttachments.audited(
                        Map.of("oldDueOn", task.dueOn(), "requestedDueOn", requestedDueOn, "reason", request.reason()),
                        files));
        desk.tell(HandlingOccasion.EXTENSION_REQUESTED, request.id(), held);
        return task;
    }

    /** First decision: the office passes it on, or refuses. */
    @Transactional
    public Task review(UUID requestId, boolean isSupported, String note, Caller caller) {
        var request = require(requestId);
        var held = desk.any(request.taskId());
        request.review(isSupported, note, caller.officerId(), desk.now());
        desk.record(
                "EXTENSION_REVIEWED",
                "extension_request",
                requestId,
                held,
                Map.of("supported", isSupported, "note", note));
        desk.tell(
                isSupported ? HandlingOccasion.EXTENSION_REVIEWED : HandlingOccasion.EXTENSION_DECIDED,
                requestId,
                held);
        return held.task();
    }

    /** Second decision; approved, the deadline moves and the first one is kept. */
    @Transactional
    public Task decide(UUID requestId, boolean isApproved, String note, Caller caller) {
        var request = require(requestId);
        var held = desk.any(request.taskId());
        var calendar = calendars.current();
        if (!ExtensionPolicy.mayDecide(
                caller, ExtensionPolicy.isShort(request.oldDueOn(), request.requestedDueOn(), calendar))) {
            throw new DomainException.Forbidden(
                    HandlingError.EXTENSION_NEEDS_LEADER,
                    "extension " + requestId + " is longer than " + ExtensionPolicy.SHORT_DAYS + " working days");
        }
        request.decide(isApproved, note, caller.officerId(), desk.now());
        var task = held.task();
        if (isApproved) {
            task.extend(request.requestedDueOn());
            if (task.role() == HandlingRole.LEAD) {
                held.matter().moveDeadline(request.requestedDueOn(), desk.now());
            }
        }
        desk.record(
                isApproved ? "EXTENSION_APPROVED" : "EXTENSION_REFUSED",
                "extension_request",
                requestId,
                held,
                Map.of("oldDueOn", request.oldDueOn(), "requestedDueOn", request.requestedDueOn(), "note", note));
        desk.tell(HandlingOccasion.EXTENSION_DECIDED, requestId, held);
        return task;
    }

    private ExtensionRequest require(UUID requestId) {
        return records.require(ExtensionRequest.class, requestId, HandlingError.EXTENSION_NOT_FOUND);
    }
}
