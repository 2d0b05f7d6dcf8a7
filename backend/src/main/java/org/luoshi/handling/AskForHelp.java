package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.evidence.AttachmentManifest;
import org.luoshi.evidence.EvidencePurpose;
import org.luoshi.matter.Task;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.Role;

/** 报请协调 in two rungs, before the deadline (CT-08). It is noted; the clock goes on. */
@ApplicationScoped
public class AskForHelp {
    private final Desk desk;
    private final HandlingRecords records;
    private final TaskAttachments attachments;

    AskForHelp(Desk desk, HandlingRecords records, TaskAttachments attachments) {
        this.desk = desk;
        this.records = records;
        this.attachments = attachments;
    }

    @Transactional
    public Task ask(
            UUID taskId, HelpRung rung, String problem, String wanted, List<AttachmentManifest> files, Caller caller) {
        var held = desk.own(taskId, caller);
        var task = held.task();
        task.requireWithUnit();
        if (desk.today().isAfter(task.dueOn())) {
            throw new DomainException.RuleViolated(
                    HandlingError.HELP_TOO_LATE, "the deadline was " + task.dueOn() + ", today is " + desk.today());
        }
        var earlier = records.helpRequests(List.of(taskId));
        if (earlier.stream().anyMatch(request -> request.rung() == rung)) {
            throw new DomainException.RuleViolated(HandlingError.HELP_ASKED, "task " + taskId + " has asked " + rung);
        }
        if (rung == HelpRung.SPECIAL_MEETING
                && earlier.stream().noneMatch(request -> request.rung() == HelpRung.LEADER && !request.isOpen())) {
            throw new DomainException.RuleViolated(
                    HandlingError.HELP_RUNG_SKIPPED, "the leader has not answered task " + taskId);
        }
        var request = HelpRequest.of(taskId, rung, problem, wanted, caller.officerId(), desk.now());
        records.add(request);
        attachments.attach(task, request.id(), EvidencePurpose.HELP, files);
        desk.record(
                "HELP_REQUESTED",
                "help_request",
                request.id(),
                held,
                TaskAttachments.audited(Map.of("rung", rung, "reason", request.problem()), files));
        desk.tell(HandlingOccasion.HELP_REQUESTED, request.id(), held);
        return task;
    }

    /** The leader answers for himself; what a special meeting decided is recorded by the office too. */
    @Transactional
    public Task answer(UUID requestId, String answer, Caller caller) {
        var request = records.require(HelpRequest.class, requestId, HandlingError.HELP_NOT_FOUND);
        if (!mayAnswer(request.rung(), caller)) {
            throw new DomainException.Forbidden(
                    PlatformError.FORBIDDEN, caller.roles() + " may not answer rung " + request.rung());
        }
        var held = desk.any(request.taskId());
        request.answer(answer, caller.officerId(), desk.now());
        desk.record("HELP_ANSWERED", "help_request", requestId, held, Map.of("rung", request.rung(), "note", answer));
        desk.tell(HandlingOccasion.HELP_ANSWERED, requestId, held);
        return held.task();
    }

    public static boolean mayAnswer(HelpRung rung, Caller caller) {
        return caller.is(Role.LEADER, Role.CHIEF)
                || rung == HelpRung.SPECIAL_MEETING && caller.is(Role.CLERK, Role.DIRECTOR);
    }
}
