package org.luoshi.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.escalation.ClimbLadder;
import org.luoshi.escalation.EscalationReason;
import org.luoshi.escalation.EscalationRung;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterStep;
import org.luoshi.matter.Matters;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 列入、退出问责观察, 转问责 (WF-11). Nothing leaves the list by itself: a person releases it, or opens an accountability proposal. */
@ApplicationScoped
public class WatchMatter {
    private final WatchList list;
    private final Matters matters;
    private final LeadTasks leadTasks;
    private final ClimbLadder ladder;
    private final AuditTrail auditTrail;
    private final Clock clock;

    WatchMatter(
            WatchList list,
            Matters matters,
            LeadTasks leadTasks,
            ClimbLadder ladder,
            AuditTrail auditTrail,
            Clock clock) {
        this.list = list;
        this.matters = matters;
        this.leadTasks = leadTasks;
        this.ladder = ladder;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Transactional
    public WatchedProject putOn(UUID matterId, int year, String reason, WatchPlan plan, Caller caller) {
        var matter = matters.lock(matterId);
        if (matter.step() != MatterStep.METHOD_CONFIRMED) {
            throw new DomainException.RuleViolated(
                    WatchError.WATCH_MATTER_NOT_UNDER_WAY, "matter " + matterId + " is " + matter.step());
        }
        if (list.isWatched(matterId, year)) {
            throw new DomainException.RuleViolated(
                    WatchError.ALREADY_WATCHED, "matter " + matterId + " is on the list of " + year);
        }
        plan.check(year, Set.of(), TimeSource.today(clock));
        var project = WatchedProject.putOn(matter, year, reason, caller.officerId(), clock.instant());
        list.persist(project);
        plan.steps().forEach(step -> list.add(WatchNode.of(project, step)));
        record("PROJECT_WATCHED", project, matter, Map.of("reason", project.reason(), "nodes", plan.steps()));
        return project;
    }

    /** A project that is on track, or whose matter was struck off. */
    @Transactional
    public WatchedProject release(UUID projectId, String reason, Caller caller) {
        var matter = matters.lock(list.require(projectId).matterId());
        var project = list.lock(projectId);
        var today = TimeSource.today(clock);
        var isOnTrack = list.redOf(List.of(projectId), today).isEmpty()
                && list.nodes(List.of(projectId)).stream()
                        .anyMatch(node -> node.result().isPresent());
        if (project.releasedAt().isEmpty() && matter.closedAt().isEmpty() && !isOnTrack) {
            throw new DomainException.RuleViolated(
                    WatchError.WATCH_NOT_ON_TRACK, "project " + projectId + " is behind or was never checked");
        }
        project.release(reason, caller.officerId(), clock.instant());
        record("WATCH_RELEASED", project, matter, Map.of("reason", reason));
        return project;
    }

    /** 转问责: opens the proposal for the lead unit; a leader decides it, and until then nothing has happened (decision 3, R733-21). */
    @Transactional
    public WatchedProject proposeAccountability(UUID projectId, EscalationReason reason, String note, Caller caller) {
        var matter = matters.lock(list.require(projectId).matterId());
        var project = list.lock(projectId);
        project.requireOnTheList();
        var task = leadTasks.of(List.of(matter.id())).get(matter.id());
        if (task == null) {
            throw new DomainException.RuleViolated(
                    WatchError.WATCH_MATTER_NOT_UNDER_WAY, "matter " + matter.id() + " has no task");
        }
        var proposal = ladder.proposeByHand(task.id(), EscalationRung.ACCOUNTABILITY_PROPOSAL, reason, note, caller);
        list.add(WatchAccountability.of(project, proposal));
        auditTrail.write(AuditRecord.ofMatter(
                        "WATCH_ACCOUNTABILITY_PROPOSED",
                        "watched_project",
                        project.id(),
                        matter.jurisdictionId(),
                        matter.id(),
                        Map.of("reason", reason, "note", note))
                .forOfficeOnly());
        return project;
    }

    private void record(String action, WatchedProject project, Matter matter, Object after) {
        matter.touch(clock.instant());
        auditTrail.write(AuditRecord.ofMatter(
                action, "watched_project", project.id(), matter.jurisdictionId(), matter.id(), after));
    }
}
