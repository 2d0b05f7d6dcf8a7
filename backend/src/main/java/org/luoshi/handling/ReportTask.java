package org.luoshi.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.matter.FormalDocument;
import org.luoshi.matter.HandleTask;
import org.luoshi.matter.ProgressText;
import org.luoshi.matter.Task;
import org.luoshi.organization.Organization;
import org.luoshi.organization.UnitRegister;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.Role;

/**
 * 签发 (JS-05): what a liaison officer writes waits inside the unit until its head releases it; the head writes and releases in one step.
 * Whoever stands in for an absent head releases for him (WF-03).
 */
@ApplicationScoped
public class ReportTask {
    private final Desk desk;
    private final HandlingRecords records;
    private final HandleTask handleTask;
    private final ProveSixHaves sixHaves;
    private final TaskAttachments attachments;
    private final Organization organization;
    private final UnitRegister register;

    ReportTask(
            Desk desk,
            HandlingRecords records,
            HandleTask handleTask,
            ProveSixHaves sixHaves,
            TaskAttachments attachments,
            Organization organization,
            UnitRegister register) {
        this.desk = desk;
        this.records = records;
        this.handleTask = handleTask;
        this.sixHaves = sixHaves;
        this.attachments = attachments;
        this.organization = organization;
        this.register = register;
    }

    /** 反馈进展 in three parts (BZ-38), with its files (row 34); for special supervision as a formal document (BZ-13, row 35). */
    @Transactional
    public Task reportProgress(UUID taskId, ProgressText text, ReportFiles files, Caller caller) {
        var held = desk.own(taskId, caller);
        held.task().requireAtWork();
        held.task().requireDocument(files.scans().isEmpty() ? null : text.document());
        var id = UUID.randomUUID();
        if (mayRelease(held.task().unitId(), caller)) {
            attachments.attach(held.task(), id, ReportKind.PROGRESS, files, false);
            return handleTask.reportProgress(id, taskId, text, caller.officerId(), caller);
        }
        return draft(ReportDraft.ofProgress(id, taskId, text.checked(), caller.officerId(), desk.now()), files, held);
    }

    /** 报办结 in writing (CT-11), for special supervision as a formal document (BZ-13) and with the six haves (BZ-25), for a provincial instruction with the plan (BZ-15). */
    @Transactional
    public Task reportCompletion(
            UUID taskId, String result, @Nullable FormalDocument document, ReportFiles files, Caller caller) {
        var held = desk.own(taskId, caller);
        var task = held.task();
        task.requireAtWork();
        task.requireDocument(files.scans().isEmpty() ? null : document);
        sixHaves.requireForCompletion(held);
        var id = UUID.randomUUID();
        if (mayRelease(task.unitId(), caller)) {
            attachments.attach(task, id, ReportKind.COMPLETION, files, false);
            return handleTask.reportCompletion(id, taskId, result, document, caller.name(), caller.officerId(), caller);
        }
        return draft(
                ReportDraft.ofCompletion(id, taskId, result, document, caller.officerId(), desk.now()), files, held);
    }

    private Task draft(ReportDraft draft, ReportFiles files, Desk.Held held) {
        var isWaiting = records.drafts(List.of(draft.taskId())).stream()
                .anyMatch(other -> other.kind() == draft.kind() && other.status() == DraftStatus.WAITING);
        if (isWaiting) {
            throw new DomainException.RuleViolated(
                    HandlingError.DRAFT_WAITING, "task " + draft.taskId() + " has a draft " + draft.kind());
        }
        records.add(draft);
        attachments.attach(held.task(), draft.id(), draft.kind(), files, true);
        desk.tell(HandlingOccasion.REPORT_TO_RELEASE, draft.id(), held);
        return held.task();
    }

    /** 签发: from here on the office sees it. */
    @Transactional
    public Task release(UUID draftId, Caller caller) {
        var draft = require(draftId);
        var held = desk.own(draft.taskId(), caller);
        requireMayRelease(held.task().unitId(), caller);
        draft.release(caller.officerId(), desk.now());
        attachments.release(draftId);
        return switch (draft.kind()) {
            case PROGRESS ->
                handleTask.reportProgress(draftId, draft.taskId(), draft.progressText(), draft.draftedBy(), caller);
            case COMPLETION -> {
                sixHaves.requireForCompletion(held);
                yield handleTask.reportCompletion(
                        draftId,
                        draft.taskId(),
                        draft.result().orElseThrow(),
                        draft.document(),
                        caller.name(),
                        draft.draftedBy(),
                        caller);
            }
        };
    }

    /** 退回修改, inside the unit. */
    @Transactional
    public Task returnDraft(UUID draftId, String reason, Caller caller) {
        var draft = require(draftId);
        var held = desk.own(draft.taskId(), caller);
        requireMayRelease(held.task().unitId(), caller);
        draft.returnToAuthor(reason, caller.officerId(), desk.now());
        desk.tell(HandlingOccasion.REPORT_RETURNED, draftId, held);
        return held.task();
    }

    /** The unit's head, or his alternate while he is away. */
    public boolean mayRelease(UUID unitId, Caller caller) {
        if (!caller.unitId().equals(unitId)) {
            return false;
        }
        return caller.is(Role.UNIT_HEAD)
                || organization
                        .unit(caller.jurisdictionId(), unitId)
                        .headId()
                        .filter(head -> register.isActingFor(caller.officerId(), head, desk.today()))
                        .isPresent();
    }

    private void requireMayRelease(UUID unitId, Caller caller) {
        if (!mayRelease(unitId, caller)) {
            throw new DomainException.Forbidden(
                    HandlingError.NOT_UNIT_HEAD, caller.officerId() + " is not the head of " + unitId);
        }
    }

    private ReportDraft require(UUID draftId) {
        return records.require(ReportDraft.class, draftId, HandlingError.DRAFT_NOT_FOUND);
    }
}
